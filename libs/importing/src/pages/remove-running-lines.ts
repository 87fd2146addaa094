import { inSequence } from '../contents/page-numbers';
import type { ImportWarning } from '../imported-sheet';
import type { Row } from '../source/rows';
import { pageNumberOf } from './page-number-lines';
import { runningLines } from './running-lines';

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

const mostQuoted = 60;

/** What is known of a document before its pages are cleaned. */
export interface RoughLayout {
  wide: number;
  sheets: number;
  /** The row where the sheets' text begins: before it stands the table of contents. */
  body: number;
  /** Whether a row stands between two sheets' sections, or before the first. */
  between: (index: number) => boolean;
}

/**
 * Takes away what a page bears beside its text: the line that runs at the head or the foot of most pages, and its
 * number. Both are told by where they stand and how often, and reported.
 */
export function removeRunningLines(rows: readonly Row[], rough: RoughLayout): PageText {
  const numbers = numberedRows(rows, rough);
  const running = runningLines(rows, { ...rough, numbers });
  const taken = new Set(running.flat());
  const kept: Row[] = [];
  let gap = 0;
  let pageBreak = false;
  rows.forEach((row, index) => {
    if (numbers.has(index) || taken.has(index)) {
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
  return {
    rows: kept,
    printed,
    warnings: [...running.map((indexes) => runningWarning(rows, indexes)), ...numberWarning(printed)],
  };
}

/**
 * Lines that are a page number and nothing else: at the edge of a page, or anywhere after the table of contents when
 * they rise regularly through the document. In the contents the others are what the reader looks for.
 */
function numberedRows(rows: readonly Row[], { wide, body, sheets }: RoughLayout): Map<number, number> {
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
  const texts = [...new Set(indexes.map((index) => rows[index]?.text.trim() ?? ''))].slice(0, mostQuoted);
  const message = `Ligne répétée au bord des pages, écartée ${String(indexes.length)} fois\u202F: «\u202F${texts.join(' / ')}\u202F».`;
  return { code: 'running-line', message, line: rows[indexes[0] ?? 0]?.number ?? null };
}

function numberWarning(printed: readonly PrintedPage[]): ImportWarning[] {
  if (printed.length === 0) return [];
  const pages = printed.map(({ page }) => String(page)).join(', ');
  const message = `Numéros de page écartés du texte\u202F: ${pages}.`;
  return [{ code: 'page-number', message, line: printed[0]?.line ?? null }];
}
