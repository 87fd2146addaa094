/** Documents into sheets, with what was doubted or left out. Pure text work. */
export { readDocument } from './read-document';
export { ImportError } from './import-error';
export { decodeDocument, MAX_DOCUMENT_BYTES } from './source/decode';
export { recogniseHeading, recogniseInlineHeading } from './headings/recognise-heading';
export { labelledLine } from './titles/labelled-lines';
export { parseRows, type TableRow } from './csv/parse-table';
export { normaliseName } from './words/fold';
export { richTextFromPlain } from './rich/rich-text-from-plain';
export { richTextFromMarkdown } from './rich/rich-text-from-markdown';
export type {
  ImportedCollection,
  ImportedContact,
  ImportedProvenance,
  ImportedSections,
  ImportedSheet,
  ImportWarning,
} from './imported-sheet';
