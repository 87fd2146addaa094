import type { Vocabulary } from '@recueil/text';
import type { ImportWarning } from '../imported-sheet';
import type { Row } from '../source/rows';
import { bulletOf } from './bullets';
import { unwrap, type TextLine } from './unwrap';

/** How the lines of a document were broken. */
export interface Wrapping {
  width: number | null;
  vocabulary: Vocabulary;
}

export interface JoinedText {
  text: string | null;
  warnings: ImportWarning[];
}

/** A section's text: one paragraph or item a line, a blank line where the document has some, null without a word. */
export function sectionText(rows: readonly Row[], wrapping: Wrapping): JoinedText {
  const { lines, rejoined } = unwrap(rows.map(toTextLine), wrapping.width, wrapping.vocabulary);
  const text = lines.map((line, index) => (index > 0 && line.apart ? '\n' : '') + tidy(line.text)).join('\n');
  return { text: /[\p{L}\p{N}]/u.test(text) ? text : null, warnings: rejoined.map(rejoinedWarning) };
}

/** A title or a pitch: all its lines as one. */
export function lineText(rows: readonly Row[], wrapping: Wrapping): JoinedText {
  const lines = rows.map((row) => ({ text: row.text.trim(), apart: false, number: row.number }));
  const { lines: whole, rejoined } = unwrap(lines, wrapping.width, wrapping.vocabulary);
  const text = withoutMarks(whole.map((line) => line.text.trim()).join(' '))
    .replace(/\s+/g, ' ')
    .trim();
  return { text: /[\p{L}\p{N}]/u.test(text) ? text : null, warnings: rejoined.map(rejoinedWarning) };
}

export function toTextLine(row: Row): TextLine {
  return { text: row.text, apart: row.gap > 0 || row.pageBreak, number: row.number };
}

/** Only lists keep the space at their start: it says which item belongs to which. */
function tidy(line: string): string {
  const text = withoutMarks(line);
  return bulletOf(text) ? text.trimEnd() : text.trim();
}

/** Marks of bold and of Markdown headings that a conversion left in plain text. */
function withoutMarks(text: string): string {
  return text.replace(/^\s{0,3}#{1,6}\s+(?=\S)/, '').replace(/\*\*|(?<![\p{L}\d_])__|__(?![\p{L}\d_])/gu, '');
}

function rejoinedWarning({ word, line }: { word: string; line: number }): ImportWarning {
  const message = `Mot coupé en fin de ligne, recollé\u202F: «\u202F${word}\u202F».`;
  return { code: 'word-rejoined', message, line };
}
