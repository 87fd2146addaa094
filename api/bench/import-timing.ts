export interface ImportedDocument {
  file: string;
  /** The name of the collection it was. */
  legacy: string;
}

export interface ImportTiming {
  sheets: number;
  published: number;
  refused: number;
  readMs: number;
  /** From the read document to the commit that publishes it. */
  storeMs: number;
}
