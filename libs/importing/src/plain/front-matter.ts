import { alignWithContents } from '../contents/align';
import { looksLikeOrganisation } from '../contents/organisation-words';
import { assignThemes } from '../contents/assign-themes';
import { themeLine, type ThemeLine } from '../contents/heading-lines';
import { readContents, type Contents, type ContentsEntry } from '../contents/read-contents';
import { islands, paragraphs, type Row } from '../source/rows';
import { TitleIndex } from '../titles/title-index';
import { titleWindows } from '../titles/title-windows';
import { fold, normaliseName } from '../words/fold';
import { withLeadingPage, withTrailingPage } from '../contents/page-numbers';
import type { Layout } from './layout';

/** What the table of contents says of one sheet. */
export interface Announcement {
  title: string;
  organisation: string | null;
  page: number | null;
  theme: string | null;
  subtheme: string | null;
}

export interface FrontMatter {
  /** Whether a table of contents was read. */
  found: boolean;
  /** For each sheet of the layout, what the contents announce; null where they announce nothing. */
  announcements: (Announcement | null)[];
  /** Entries of the contents that no sheet answers. */
  unanswered: (ContentsEntry & { line: number })[];
  /** Normalised names of all themes, which also stand as dividers between sheets. */
  themes: Set<string>;
  /** Rows of the document that the table of contents takes up. */
  used: Set<number>;
  /** Where the text of the sheets ends: a table of contents may stand after it. */
  end: number;
}

const contentsWords = /^(sommaire|tabledesmatieres|table|contenu|index)$/;

/** Reads the table of contents, before the sheets or after them, and tells which entry announces which sheet. */
export function readFrontMatter(layout: Layout): FrontMatter {
  const zones = layout.groups.map((_, index) => titleZone(layout, index));
  const titles = new TitleIndex(zones.map(titleWindows));
  const firstPage = layout.groups[0] ? (layout.groups[0][0]?.start ?? 0) - (zones[0]?.length ?? 0) : 0;
  const end = closingContents(layout);
  const front = frontOf(layout, titles, 0, firstPage);
  const back = end < layout.rows.length ? frontOf(layout, titles, end, layout.rows.length) : null;
  if (back && sureEntries(back) > sureEntries(front)) return matter(layout, titles, back, end, end);
  return matter(layout, titles, front, 0, end);
}

function sureEntries({ entries }: Contents): number {
  return entries.filter(({ likeness }) => likeness >= 0.75).length;
}

function frontOf(layout: Layout, titles: TitleIndex, from: number, to: number): Contents {
  const rows = layout.rows.slice(from, to);
  const contents = readContents(rows, titles, repeatedLines(layout, from, to));
  const sure = sureEntries(contents);
  const fewest = Math.max(Math.min(2, layout.groups.length), Math.min(layout.groups.length / 4, 5));
  const isContents = sure >= fewest && sure * 4 >= contents.entries.length;
  return isContents ? withoutHeadingsAsEntries(contents, rows) : { entries: [], themes: [] };
}

/** The rows between two sheets, where the title of the second stands; before the first sheet, its page only. */
function titleZone({ rows, groups, wide }: Layout, index: number): Row[] {
  const end = groups[index]?.[0]?.start ?? 0;
  if (index > 0) return rows.slice(groups[index - 1]?.at(-1)?.end ?? 0, end);
  const before = rows.slice(0, end);
  const parts = islands(before, wide);
  if (parts.length === 1) return lastUnnumbered(before);
  const [page = [], above = []] = [parts.at(-1), parts.at(-2)];
  if (page.length > 15 || page.filter(({ text }) => withTrailingPage(text) ?? withLeadingPage(text)).length > 2)
    return lastUnnumbered(page);
  const titleAbove =
    paragraphs(page).length === 1 && above.length <= 3 && !above.some(({ text }) => withTrailingPage(text));
  return titleAbove && parts.length > 2 ? [...above, ...page] : page;
}

/** With no gap to go by: the last paragraphs that do not end in a page number. */
function lastUnnumbered(rows: readonly Row[]): Row[] {
  const last: Row[] = [];
  for (const part of paragraphs(rows).slice(-3).reverse()) {
    const numbered = part.findLastIndex(({ text }) => withTrailingPage(text));
    last.unshift(...part.slice(numbered + 1));
    if (numbered >= 0) break;
  }
  return last;
}

/**
 * Lines that stand twice in the document, once at least on their own, outside the sheets' text: names of themes, in the
 * contents and as dividers.
 */
function repeatedLines({ rows, groups }: Layout, from: number, to: number): Set<string> {
  const seen = new Map<string, boolean>();
  const repeated = new Set<string>();
  const first = groups[0]?.[0]?.start ?? rows.length;
  rows.forEach((row, index) => {
    const alone = (row.gap > 0 || row.pageBreak) && (rows[index + 1]?.gap ?? 1) > 0;
    if (row.text.length > 120 || (index >= first && (index < from || index >= to) && !alone)) return;
    const name = normaliseName(themeLine(row.text, index).name);
    if (name === '') return;
    if (seen.has(name) && (alone || seen.get(name))) repeated.add(name);
    seen.set(name, alone || (seen.get(name) ?? false));
  });
  return repeated;
}

/** The row of "Table des matières" after the last sheet, or the number of rows when there is none. */
function closingContents({ rows, groups }: Layout): number {
  const last = groups.at(-1)?.at(-1)?.end ?? 0;
  const found = rows.findIndex(
    (row, index) => index >= last && contentsWords.test(fold(row.text).replace(/[^a-z]/g, '')),
  );
  return found < 0 ? rows.length : found;
}

/** Where most entries have an organisation, a line without one that no page answers is the name of a theme. */
function withoutHeadingsAsEntries(contents: Contents, rows: readonly Row[]): Contents {
  const sure = contents.entries.filter(({ likeness }) => likeness >= 0.5);
  const complete = sure.filter(({ organisation }) => organisation !== null).length * 2 > sure.length;
  const isEntry = (entry: ContentsEntry): boolean => entry.likeness >= 0.5 || entry.organisation !== null || !complete;
  const themes = contents.entries
    .filter((entry) => !isEntry(entry))
    .map(({ start }) => themeLine(rows[start]?.text ?? '', start));
  return {
    entries: contents.entries.filter(isEntry),
    themes: [...contents.themes, ...themes].sort((one, other) => one.row - other.row),
  };
}

function matter(layout: Layout, titles: TitleIndex, contents: Contents, from: number, end: number): FrontMatter {
  const { entries } = contents;
  const places = assignThemes(entries, contents.themes);
  const pairs = alignWithContents(layout.groups.length, entries, titles);
  const paired = new Set(pairs);
  const used = new Set<number>();
  const announcements = pairs.map((pair): Announcement | null => {
    const entry = pair === null ? undefined : entries[pair];
    if (pair === null || !entry) return null;
    const { theme = null, subtheme = null } = places[pair] ?? {};
    use(used, from, entry, theme, subtheme);
    const { title, organisation, page } = entry;
    return { title, organisation, page, theme: theme?.name ?? null, subtheme: subtheme?.name ?? null };
  });
  const firstPaired = entries.findIndex((_, index) => paired.has(index));
  const unanswered = entries.flatMap((entry, index) => {
    const line = layout.rows[from + entry.start]?.number ?? 0;
    const isCover = index < firstPaired && !looksLikeOrganisation(entry.organisation ?? '');
    const isAnswered = paired.has(index) || entry.page === null || entry.organisation === null;
    return isAnswered || isCover ? [] : [{ ...entry, line }];
  });
  const named = announcements.flatMap((each) => [each?.theme ?? null, each?.subtheme ?? null]);
  const themes = new Set(named.flatMap((name) => (name === null ? [] : [normaliseName(name)])));
  return { found: paired.size > (paired.has(null) ? 1 : 0), announcements, unanswered, themes, used, end };
}

function use(
  used: Set<number>,
  from: number,
  entry: ContentsEntry,
  theme: ThemeLine | null,
  subtheme: ThemeLine | null,
): void {
  for (let row = entry.start; row < entry.end; row += 1) used.add(from + row);
  for (const line of [theme, subtheme]) {
    for (let row = 0; line && row < line.length; row += 1) used.add(from + line.row + row);
  }
}
