/** One sheet as read from a document, before anything is stored. What could not be read is null, and said in `warnings`. */
export interface ImportedSheet {
  title: string | null;
  organisation: string | null;
  theme: string | null;
  subtheme: string | null;
  pitch: string | null;
  resultsKind: ResultsKind;
  sections: ImportedSections;
  contacts: ImportedContact[];
  provenance: ImportedProvenance;
  warnings: ImportWarning[];
}

export type ResultsKind = 'obtained' | 'expected';

export type SectionKey = 'origin' | 'results' | 'principles' | 'advice' | 'setbacks';

/** Plain text, one paragraph or list item a line; null when the document has no such section. */
export type ImportedSections = Record<SectionKey, string | null>;

/** One person, or one address without a name. Addresses and numbers stand as the document writes them. */
export interface ImportedContact {
  name: string | null;
  email: string | null;
  phone: string | null;
  url: string | null;
}

/** Where the sheet stands in its document. Lines are counted from 1. */
export interface ImportedProvenance {
  page: number | null;
  firstLine: number;
  lastLine: number;
}

/** Something the reader decided, doubted or left out. `message` is French, for the person who imports. */
export interface ImportWarning {
  code: WarningCode;
  message: string;
  line: number | null;
}

export interface ImportedCollection {
  sheets: ImportedSheet[];
  warnings: ImportWarning[];
}

export type WarningCode =
  | 'encoding-assumed'
  | 'characters-removed'
  | 'running-line'
  | 'page-number'
  | 'front-text'
  | 'fragment'
  | 'contents-missing'
  | 'contents-unmatched'
  | 'sheet-not-in-contents'
  | 'title-missing'
  | 'title-uncertain'
  | 'title-differs'
  | 'title-too-long'
  | 'organisation-missing'
  | 'organisation-guessed'
  | 'theme-missing'
  | 'pitch-missing'
  | 'section-missing'
  | 'section-repeated'
  | 'heading-guessed'
  | 'heading-detail'
  | 'text-above-title'
  | 'text-outside-sections'
  | 'text-after-gap'
  | 'word-rejoined'
  | 'formatting-flattened'
  | 'contact-missing'
  | 'contact-without-heading'
  | 'contact-malformed'
  | 'contact-unread'
  | 'cells-unread'
  | 'cells-missing'
  | 'quotes-uneven'
  | 'column-unknown';
