import type { ImportedCollection } from './imported-sheet';
import { readPlain } from './plain/read-plain';
import { cleanText } from './source/clean-text';
import { decodeDocument } from './source/decode';

export function readDocument(bytes: Uint8Array, options: { name: string }): ImportedCollection {
  const { text, warnings } = cleanText(decodeDocument(bytes));
  void options;
  const { sheets, warnings: found } = readPlain(text);
  return { sheets, warnings: [...warnings, ...found] };
}
