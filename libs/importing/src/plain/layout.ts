import { findHeadings } from '../headings/find-headings';
import { groupHeadings, isEmptyGroup, type HeadingGroup } from '../headings/group-headings';
import type { ImportWarning } from '../imported-sheet';
import { removeRunningLines, type PrintedPage } from '../pages/remove-running-lines';
import { toTextLine, type Wrapping } from '../sections/section-text';
import { vocabularyOf } from '@recueil/text';
import { wrapWidth } from '../sections/unwrap';
import { startsIsland, wideGap, type Row } from '../source/rows';

/** A document in plain text, as its lines show it before any sheet is read. */
export interface Layout {
  rows: Row[];
  wide: number;
  /** The headings of each sheet. */
  groups: HeadingGroup[];
  printed: PrintedPage[];
  wrapping: Wrapping;
  /** Whether pictures stood at the end of the first section on most pages. */
  pictured: boolean;
  warnings: ImportWarning[];
}

/** Finds what repeats at the edge of the pages, then the headings, and shares them out among sheets. */
export function layoutOf(allRows: readonly Row[]): Layout {
  const before = headingGroups(allRows, wideGap(allRows));
  const body = before[0]?.[0]?.start ?? allRows.length;
  const rough = { wide: wideGap(allRows), sheets: before.length, body, between: betweenSheets(allRows.length, before) };
  const { rows, printed, warnings } = removeRunningLines(allRows, rough);
  const wide = wideGap(rows);
  const groups = rows.length === allRows.length ? before : headingGroups(rows, wide);
  const wrapping: Wrapping = {
    width: wrapWidth(rows.map(toTextLine)),
    vocabulary: vocabularyOf(() => rows.map(({ text }) => text)),
  };
  return { rows, wide, groups, printed, wrapping, pictured: isPictured(rows, wide, groups), warnings };
}

/** Tells the rows between the last heading of a sheet and the first of the next. */
function betweenSheets(length: number, groups: readonly HeadingGroup[]): (index: number) => boolean {
  const inside = new Uint8Array(length);
  for (const group of groups) inside.fill(1, group[0]?.start, group.at(-1)?.end);
  return (index) => inside[index] === 0;
}

function headingGroups(rows: readonly Row[], wide: number): HeadingGroup[] {
  return groupHeadings(rows, wide, findHeadings(rows)).filter((group) => !isEmptyGroup(group));
}

function isPictured(rows: readonly Row[], wide: number, groups: readonly HeadingGroup[]): boolean {
  const afterOrigin = groups.flatMap((group) => {
    const origin = group.findIndex(({ key }) => key === 'origin');
    const next = origin < 0 ? undefined : group[origin + 1];
    const row = next && rows[next.start];
    return row ? [startsIsland(row, wide)] : [];
  });
  return afterOrigin.filter(Boolean).length * 2 >= Math.max(afterOrigin.length, 1);
}
