import { contactTokens } from '../contacts/tokens';
import { inSequence } from '../contents/page-numbers';
import { recogniseHeading } from '../headings/recognise-heading';
import type { ImportWarning } from '../imported-sheet';
import { startsIsland, type Row } from '../source/rows';
import { fold } from '../words/fold';
import { pageNumberOf } from './page-number-lines';

export interface PrintedPage {
  page: number;
  /** The line of the document, and the page by form feeds, where it is printed. */
  line: number;
  sheetOfPaper: number;
}

export interface PageText {
  rows: Row[];
  printed: PrintedPage[];
  warnings: ImportWarning[];
}

const longestRunningLine = 120;

/**
 * Takes away what a page bears beside its text: the line that runs at the head or the foot of most pages, and its
 * number. Both are told by where they stand and how often, and reported.
 */
export function removeRunningLines(rows: readonly Row[], wide: number, sheets: number, body: number): PageText {
  const running = runningLines(rows, wide, sheets);
  const numbers = numberedRows(rows, wide, body, sheets);
  const kept: Row[] = [];
  let gap = 0;
  let pageBreak = false;
  rows.forEach((row, index) => {
    if (numbers.has(index) || running.rows.has(index)) {
      gap += row.gap + 1;
      pageBreak ||= row.pageBreak;
      return;
    }
    kept.push(gap > 0 || pageBreak ? { ...row, gap: row.gap + gap, pageBreak: row.pageBreak || pageBreak } : row);
    gap = 0;
    pageBreak = false;
  });
  const printed = [...numbers].flatMap(([index, page]) => {
    const row = rows[index];
    return row ? [{ page, line: row.number, sheetOfPaper: row.page }] : [];
  });
  return { rows: kept, printed, warnings: [...running.warnings, ...numberWarning(printed)] };
}

function runningLines(
  rows: readonly Row[],
  wide: number,
  sheets: number,
): { rows: Set<number>; warnings: ImportWarning[] } {
  const papers = rows.at(-1)?.page ?? 1;
  const byForm = new Map<string, number[]>();
  rows.forEach((row, index) => {
    if (!isAtEdge(rows, index, papers > 1, wide) || !mayRun(row)) return;
    const form = formOf(row.text);
    const known = byForm.get(form);
    if (known) known.push(index);
    else byForm.set(form, [index]);
  });
  const least = papers > 1 ? Math.max(2, papers * 0.4) : Math.max(3, sheets * 0.4);
  const found = [...byForm.values()].filter((indexes) => indexes.length >= least);
  return { rows: new Set(found.flat()), warnings: found.map((indexes) => runningWarning(rows, indexes)) };
}

function mayRun({ text }: Row): boolean {
  if (text.length > longestRunningLine || !/\p{L}{3}/u.test(text) || recogniseHeading(text)) return false;
  const tokens = contactTokens(text, 0);
  return tokens.every(({ kind }) => kind === 'text' || kind === 'url') && tokens.some(({ kind }) => kind === 'text');
}

/** Lines that differ by their numbers alone are one running line. */
function formOf(text: string): string {
  return fold(text).replace(/\d+/g, '#');
}

/** Among the first two or the last two lines of a page, or of an island where pages are not marked. */
function isAtEdge(rows: readonly Row[], index: number, marked: boolean, wide: number): boolean {
  const begins = (at: number): boolean => {
    const row = rows[at];
    return !row || at === 0 || (marked ? row.pageBreak : startsIsland(row, wide));
  };
  return begins(index) || begins(index - 1) || begins(index + 1) || begins(index + 2);
}

/**
 * Lines that are a page number and nothing else: at the edge of a page, or anywhere after the table of contents when
 * they rise regularly through the document. In the contents the others are what the reader looks for.
 */
function numberedRows(rows: readonly Row[], wide: number, body: number, sheets: number): Map<number, number> {
  const found: { index: number; page: number; edge: boolean }[] = [];
  rows.forEach((row, index) => {
    const page = pageNumberOf(row.text);
    if (page === null) return;
    const next = rows[index + 1];
    const edge =
      row.pageBreak ||
      !next ||
      next.pageBreak ||
      (index >= body && row.gap > 0 && (row.gap >= wide || next.gap >= wide));
    const apart = row.gap > 0 || !next || next.gap > 0;
    if (edge || (index >= body && apart)) found.push({ index, page, edge });
  });
  const rising = inSequence(found.map(({ page }) => page));
  const count = rising.filter(Boolean).length;
  const regular = count >= 3 && count * 2 >= sheets;
  return new Map(
    found.filter(({ edge }, at) => edge || (regular && rising[at])).map(({ index, page }) => [index, page]),
  );
}

function runningWarning(rows: readonly Row[], indexes: readonly number[]): ImportWarning {
  const [first = 0] = indexes;
  const row = rows[first];
  const message = `Ligne répétée au bord des pages, écartée ${String(indexes.length)} fois\u202F: «\u202F${row?.text.trim() ?? ''}\u202F».`;
  return { code: 'running-line', message, line: row?.number ?? null };
}

function numberWarning(printed: readonly PrintedPage[]): ImportWarning[] {
  if (printed.length === 0) return [];
  const pages = printed.map(({ page }) => String(page)).join(', ');
  const message = `Numéros de page écartés du texte\u202F: ${pages}.`;
  return [{ code: 'page-number', message, line: printed[0]?.line ?? null }];
}
