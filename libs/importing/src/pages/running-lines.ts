import { contactTokens } from '../contacts/tokens';
import { recogniseHeading } from '../headings/recognise-heading';
import { startsIsland, type Row } from '../source/rows';
import { fold } from '../words/fold';

export interface PageEdges {
  wide: number;
  /** How many sheets the document seems to hold. */
  sheets: number;
  /** Rows that are page numbers. */
  numbers: ReadonlyMap<number, number>;
  /** Whether a row stands between two sheets' sections, or before the first. */
  between: (index: number) => boolean;
}

const longest = 120;

/**
 * The rows of lines that run at the head or the foot of most pages, line by line. A head stands first on its page. A
 * foot stands last, with a number: sheets made from one mould may well end in the same sentence. Where form feeds do
 * not show the pages, only what stands alone above a title is taken for a head.
 */
export function runningLines(rows: readonly Row[], edges: PageEdges): number[][] {
  const papers = rows.at(-1)?.page ?? 1;
  const marked = papers > 1;
  const byForm = new Map<string, number[]>();
  rows.forEach((row, index) => {
    const stands = marked
      ? isHead(rows, index, edges) || isFoot(rows, index, edges)
      : isHeadBetween(rows, index, edges);
    if (!stands || !mayRun(row)) return;
    const form = formOf(row.text);
    const known = byForm.get(form);
    if (known) known.push(index);
    else byForm.set(form, [index]);
  });
  const least = marked ? Math.max(2, papers * 0.4) : Math.max(3, edges.sheets * 0.4);
  return [...byForm.values()].filter(({ length }) => length >= least);
}

/** Lines that differ by their numbers alone are one running line. */
function formOf(text: string): string {
  return fold(text).replace(/\d+/g, '#');
}

function mayRun({ text }: Row): boolean {
  if (text.length > longest || !/\p{L}{3}/u.test(text) || recogniseHeading(text)) return false;
  const tokens = contactTokens(text, 0);
  return tokens.every(({ kind }) => kind === 'text' || kind === 'url') && tokens.some(({ kind }) => kind === 'text');
}

/** First on a page marked by a form feed, or second under a line that is a page number. */
function isHead(rows: readonly Row[], index: number, { numbers }: PageEdges): boolean {
  if (index === 0 || rows[index]?.pageBreak) return true;
  return numbers.has(index - 1) && (index === 1 || rows[index - 1]?.pageBreak === true);
}

function isFoot(rows: readonly Row[], index: number, { numbers }: PageEdges): boolean {
  const ends = (at: number): boolean => rows[at + 1]?.pageBreak ?? true;
  if (ends(index)) return /\d/.test(rows[index]?.text ?? '') || numbers.has(index - 1);
  return numbers.has(index + 1) && ends(index + 1);
}

/** After a wide gap, alone, and with a title still to come; or beside a page number. */
function isHeadBetween(rows: readonly Row[], index: number, { wide, numbers, between }: PageEdges): boolean {
  const row = rows[index];
  const next = rows[index + 1];
  if (!row || !next || !between(index)) return false;
  if (numbers.has(index - 1) || numbers.has(index + 1)) return true;
  return (index === 0 || startsIsland(row, wide)) && next.gap > 0 && between(index + 1);
}
