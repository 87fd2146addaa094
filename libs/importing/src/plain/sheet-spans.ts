import type { HeadingGroup } from '../headings/group-headings';
import type { Row } from '../source/rows';
import { paragraphs, startsIsland } from '../source/rows';
import { contactTokens } from '../contacts/tokens';
import { bulletOf } from '../sections/bullets';
import { guessTitle, isDivider, isLogo, locateAnnouncedTitle, type TitlePlace } from '../titles/locate-title';
import type { FrontMatter } from './front-matter';
import type { Layout } from './layout';

/** The rows of one sheet: from `start` to `end` (not included), its title and its headings among them. */
export interface SheetSpan {
  /** Which group of headings, and which announcement, is its own. */
  index: number;
  start: number;
  end: number;
  title: TitlePlace | null;
  group: HeadingGroup;
}

const fewestSections = 2;

/** Below this, a line like the announced title does not outweigh one that stands where titles stand. */
const likeEnough = 0.72;

/** Cuts the document into sheets. Headings without a title and with fewer than two sections are no sheet: `fragments`. */
export function sheetSpans(layout: Layout, front: FrontMatter): { spans: SheetSpan[]; fragments: SheetSpan[] } {
  const all = layout.groups.map((group, index) => spanOf(layout, front, group, index));
  all.forEach((span, index) => {
    span.end = all[index + 1]?.start ?? front.end;
  });
  return { spans: all.filter((span) => !isFragment(span)), fragments: all.filter(isFragment) };
}

function isFragment({ title, group }: SheetSpan): boolean {
  return title === null && group.filter(({ key }) => key !== 'contacts').length < fewestSections;
}

function spanOf(layout: Layout, front: FrontMatter, group: HeadingGroup, index: number): SheetSpan {
  const heading = group[0]?.start ?? 0;
  const zoneStart = layout.groups[index - 1]?.at(-1)?.end ?? 0;
  const rows = layout.rows.slice(zoneStart, heading);
  const found = titleIn(rows, layout, front, index);
  const sections = group.filter(({ key }) => key !== 'contacts').length;
  if (!found || (found.uncertain && sections < fewestSections))
    return { index, start: heading, end: heading, title: null, group };
  const start = zoneStart + pageTop(rows, found.start, layout.wide, front.themes);
  const title = { ...found, start: zoneStart + found.start, end: zoneStart + found.end };
  return { index, start, end: heading, title, group };
}

function titleIn(rows: readonly Row[], layout: Layout, front: FrontMatter, index: number): TitlePlace | null {
  const announced = front.announcements[index]?.title ?? null;
  const top = index === 0 ? Math.max(-1, ...[...front.used].filter((row) => row < rows.length)) + 1 : 0;
  const page = rows.slice(Math.min(top, rows.length));
  const offset = rows.length - page.length;
  const located = announced === null ? null : locateAnnouncedTitle(page, announced, layout.wrapping.width);
  const guessed = guessTitle(page, {
    wide: layout.wide,
    width: layout.wrapping.width,
    themes: front.themes,
    follows: index > 0,
  });
  const found =
    !located || (guessed && guessed.start < located.start && located.likeness < likeEnough) ? guessed : located;
  return found && { ...found, start: found.start + offset, end: found.end + offset };
}

/** Where the page of a title begins: above it may stand a logo and the names of themes, after a gap or a page's end. */
function pageTop(rows: readonly Row[], title: number, wide: number, themes: ReadonlySet<string>): number {
  let top = title;
  for (const part of paragraphs(rows.slice(0, title)).reverse()) {
    if (isTop(rows[top], wide) || (rows[top]?.gap ?? 0) === 0 || !part.every((row) => isAbove(row, themes))) break;
    top -= part.length;
  }
  const gap = rows.findLastIndex((row, index) => index <= title && startsIsland(row, wide));
  const between = rows.slice(Math.max(gap, 0), title);
  return gap >= 0 && gap < top && between.length <= 8 && between.every(isShortLine) ? gap : top;
}

function isTop(row: Row | undefined, wide: number): boolean {
  return row === undefined || startsIsland(row, wide);
}

function isAbove(row: Row, themes: ReadonlySet<string>): boolean {
  return isDivider(row, themes) || (isLogo(row.text) && isShortLine(row));
}

/** A line that may stand above a title: no sentence, no item, no address. */
function isShortLine(row: Row): boolean {
  const text = row.text.trim();
  const address = contactTokens(text, 0).some(({ kind }) => kind === 'email' || kind === 'phone');
  return text.split(/\s+/, 13).length <= 12 && !/[.;,]$/.test(text) && bulletOf(text) === null && !address;
}
