import { ImportError } from '../import-error';

/** A line that holds something, with the white space that stands before it. */
export interface Row {
  /** The line of the document, from 1. */
  number: number;
  /** Without white space at its end; at its start it is kept, lists are nested by it. */
  text: string;
  /** How many blank lines stand before it. */
  gap: number;
  /** Whether a form feed stands before it. */
  pageBreak: boolean;
  /** The page it stands on, counted from 1 by form feeds. */
  page: number;
}

/** The lines of a text that are not blank. A form feed is not an end of line: editors do not count it as one. */
export function toRows(text: string): Row[] {
  const rows: Row[] = [];
  let gap = 0;
  let pageBreak = false;
  let page = 1;
  text.split(/\r\n|\r|\n/).forEach((line, index) => {
    const before = rows.length;
    line.split('\f').forEach((piece, position) => {
      if (position > 0) {
        pageBreak = true;
        page += 1;
      }
      const trimmed = boundedIndent(piece.trimEnd());
      if (trimmed === '') return;
      if (rows.length === mostRows) throw new ImportError('too-large', tooManyLines);
      rows.push({ number: index + 1, text: trimmed, gap, pageBreak, page });
      gap = 0;
      pageBreak = false;
    });
    if (rows.length === before) gap += 1;
  });
  return rows;
}

/** A text of 20 MB has fewer lines, unless most are nearly empty. */
const mostRows = 1_000_000;
const tooManyLines = 'Ce document compte plus d’un million de lignes\u202F: découpez-le en plusieurs documents.';
const deepestIndent = 80;

/** White space at the start of a line says which list it belongs to; beyond a page's width it says nothing. */
function boundedIndent(line: string): string {
  const text = line.trimStart();
  return line.length - text.length > deepestIndent ? text : line;
}

/**
 * From how many blank lines on a gap is wide: a page ends there, or an image stood there. Documents differ in how they
 * space their paragraphs, so it is measured against the commonest gap.
 */
export function wideGap(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const { gap } of rows.slice(1)) if (gap > 0) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  const [usual] = [...counts].reduce<[number, number]>((best, each) => (each[1] > best[1] ? each : best), [1, 0]);
  const wide = 2 * usual + 1;
  const widest = Math.max(0, ...counts.keys());
  return widest >= wide || widest <= usual ? wide : usual + 1;
}

/** Whether a row begins after a wide gap or on a new page. */
export function startsIsland(row: Row, wide: number): boolean {
  return row.pageBreak || row.gap >= wide;
}

/** Cuts rows where `starts` says so; the first row always starts a piece. */
export function cutBefore(rows: readonly Row[], starts: (row: Row) => boolean): Row[][] {
  const pieces: Row[][] = [];
  for (const row of rows) {
    const last = pieces.at(-1);
    if (last && !starts(row)) last.push(row);
    else pieces.push([row]);
  }
  return pieces;
}

/** Rows with no blank line between them. */
export function paragraphs(rows: readonly Row[]): Row[][] {
  return cutBefore(rows, (row) => row.gap > 0 || row.pageBreak);
}

/** Rows with no wide gap and no page break between them. */
export function islands(rows: readonly Row[], wide: number): Row[][] {
  return cutBefore(rows, (row) => startsIsland(row, wide));
}
