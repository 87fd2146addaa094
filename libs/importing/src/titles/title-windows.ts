import type { Row } from '../source/rows';

/** Neighbouring lines that may be a title together: rows `start` to `end` (not included) of the list they came from. */
export interface TitleWindow {
  start: number;
  end: number;
  text: string;
  /** Whether a blank line stands inside. */
  crosses: boolean;
}

/** A title zone is short; what stands higher is the text of the sheet before. */
const highestTitle = 24;
const longestTitle = 5;

/** Every run of lines near the end of the zone that may be the sheet's title, possibly cut in two by a blank line. */
export function titleWindows(rows: readonly Row[]): TitleWindow[] {
  const windows: TitleWindow[] = [];
  for (let start = Math.max(0, rows.length - highestTitle); start < rows.length; start += 1) {
    if (!goesOnFromAbove(rows, start)) windows.push(...windowsFrom(rows, start));
  }
  return windows;
}

/** Whether a line is plainly the rest of the line above. */
function goesOnFromAbove(rows: readonly Row[], index: number): boolean {
  const row = rows[index];
  return (
    index > 0 &&
    row?.gap === 0 &&
    !row.pageBreak &&
    (isContinuation(row.text) || /\p{L}-$/u.test(rows[index - 1]?.text ?? ''))
  );
}

/** Whether a line begins as no title does: in lower case (not "iDTGV"), or with the end of a sentence. */
export function isContinuation(text: string): boolean {
  return /^\s*(?:\p{Ll}(?!\p{Lu})|[(»)?!;:,])/u.test(text);
}

function windowsFrom(rows: readonly Row[], start: number): TitleWindow[] {
  const windows: TitleWindow[] = [];
  const texts: string[] = [];
  let crosses = false;
  for (let end = start; end < Math.min(rows.length, start + longestTitle); end += 1) {
    const row = rows[end];
    if (!row || row.text.length > 300 || row.text.includes('@')) break;
    if (end > start && (row.gap > 0 || row.pageBreak)) {
      if (crosses || row.pageBreak) break;
      crosses = true;
    }
    texts.push(row.text.trim());
    windows.push({ start, end: end + 1, text: texts.join(' '), crosses });
  }
  return windows;
}
