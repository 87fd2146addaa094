import { startsIsland, type Row } from '../source/rows';
import type { FoundHeading } from './find-headings';
import { headingOrder } from './heading-names';

/** The headings of one sheet, in the order of the document. */
export type HeadingGroup = FoundHeading[];

/** Shares headings out among sheets: each key once a sheet, in the usual order unless the page says otherwise. */
export function groupHeadings(rows: readonly Row[], wide: number, headings: readonly FoundHeading[]): HeadingGroup[] {
  const groups: HeadingGroup[] = [];
  for (const heading of headings) {
    const group = groups.at(-1);
    const place = group ? placeIn(group, heading, rows, wide) : 'next';
    if (place === 'next') groups.push([heading]);
    else if (place === 'same') group?.push(heading);
  }
  return groups;
}

/** Whether a heading belongs to the sheet, begins the next one, or is a line of its text that only looks like one. */
function placeIn(
  group: HeadingGroup,
  heading: FoundHeading,
  rows: readonly Row[],
  wide: number,
): 'same' | 'next' | 'text' {
  const has = (key: FoundHeading['key']): boolean => group.some((each) => each.key === key);
  const separated = isSeparated(group, heading, rows, wide);
  if (heading.key === 'origin') return 'next';
  if (heading.key === 'contacts') return !has('contacts') ? 'same' : separated ? 'next' : 'text';
  if (has(heading.key)) return separated || has('advice') || has('contacts') ? 'next' : 'text';
  if (heading.key === 'setbacks') return 'same';
  if (has('contacts')) return 'next';
  const rank = (each: FoundHeading): number => (each.key === 'setbacks' ? -1 : headingOrder.indexOf(each.key));
  const goesBack = group.some((each) => rank(each) > rank(heading));
  return goesBack && separated ? 'next' : 'same';
}

/** Whether a page ends, or a wide gap stands, between the group's last heading and the text before this one. */
function isSeparated(group: HeadingGroup, heading: FoundHeading, rows: readonly Row[], wide: number): boolean {
  const from = (group.at(-1)?.end ?? 0) + 1;
  for (let index = from; index < heading.start; index += 1) {
    const row = rows[index];
    if (row && startsIsland(row, wide)) return true;
  }
  return false;
}

/** Headings one under the other with no text: a page that explains how to read a sheet, not a sheet. */
export function isEmptyGroup(group: HeadingGroup): boolean {
  return (
    group.length > 1 &&
    group.slice(1).every((heading, index) => heading.start === group[index]?.end && heading.rest === null)
  );
}
