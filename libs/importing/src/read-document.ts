import { documentKind } from './choose-reader';
import { readCsv } from './csv/read-csv';
import { ImportError } from './import-error';
import type { ImportedCollection } from './imported-sheet';
import { readMarkdown } from './markdown/read-markdown';
import { readPlain } from './plain/read-plain';
import { cleanText } from './source/clean-text';
import { decodeDocument } from './source/decode';

const readers = { plain: readPlain, markdown: readMarkdown, csv: readCsv } as const;

/**
 * Reads a document into sheets. A bad sheet does not stop the others: it is returned with warnings, and whatever the
 * document holds beside its sheets is reported. Throws {@link ImportError} when the document as a whole cannot be read
 * or has no sheet.
 */
export function readDocument(bytes: Uint8Array, options: { name: string }): ImportedCollection {
  const { text, warnings } = cleanText(decodeDocument(bytes));
  const { sheets, warnings: found } = readers[documentKind(text, options.name)](text);
  if (sheets.length === 0) throw new ImportError('no-sheet', 'Aucune fiche n’a été reconnue dans ce document.');
  return { sheets, warnings: [...warnings, ...found] };
}
