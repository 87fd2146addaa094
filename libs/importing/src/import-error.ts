export type ImportErrorCode =
  'empty' | 'too-large' | 'binary' | 'unsupported-format' | 'no-sheet' | 'csv-malformed' | 'csv-header';

/** The document as a whole cannot be read. Nothing was imported; `message` is French, for the person who imports. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  readonly code: ImportErrorCode;

  constructor(code: ImportErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
