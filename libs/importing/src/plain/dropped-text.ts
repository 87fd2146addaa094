import type { ImportWarning } from '../imported-sheet';
import type { Row } from '../source/rows';

const longestQuotation = 4000;

/** Reports text that no field of the sheet takes, word for word, so that nobody needs the document to judge it. */
export function droppedText(rows: readonly Row[]): ImportWarning {
  return quoting('text-outside-sections', 'Texte hors des rubriques, non repris', rows);
}

/** A warning that quotes rows of the document. */
export function quoting(code: ImportWarning['code'], what: string, rows: readonly Row[]): ImportWarning {
  const text = rows.map((row) => row.text.trim()).join(' / ');
  const quotation = text.length > longestQuotation ? `${text.slice(0, longestQuotation)}…` : text;
  return { code, message: `${what}\u202F: «\u202F${quotation}\u202F».`, line: rows[0]?.number ?? null };
}
