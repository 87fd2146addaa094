import { isContinuation } from '../titles/title-windows';
import { normaliseName } from '../words/fold';
import { isHouseTheme } from './heading-lines';
import type { Row } from '../source/rows';
import type { TitleIndex } from '../titles/title-index';
import type { EntryReading } from './entry-readings';
import { looksLikeOrganisation } from './organisation-words';
import type { SplitKind } from './splits';

/** What a reading of an entry is judged by. */
export interface EntryClues {
  titles: TitleIndex;
  /** Normalised lines that stand twice in the document: names of themes, in the contents and as dividers. */
  dividers: ReadonlySet<string>;
  /** For each row, whether the number at its end, or at its start, fits a sequence of pages. */
  likely: { trailing: readonly boolean[]; leading: readonly boolean[] };
  /** Whether this table gives page numbers at all. */
  paged: boolean;
  /** How often each layout was met among the entries read surely. */
  habits: ReadonlyMap<string, number>;
  /** Whether most of those have an organisation. */
  complete: boolean;
  /** The readings of runs of lines, by first line and length. */
  readings: Map<string, readonly EntryReading[]>;
}

const kindScores: Readonly<Record<SplitKind, number>> = {
  row: 0,
  blank: -0.5,
  leader: 0.5,
  tab: 0.5,
  spaces: 0,
  dash: 0,
  bar: 0,
  comma: -0.5,
  brackets: 0,
  'run-on': -3,
  none: 0,
};

/** A layout of entries, by name. */
export function layoutOf({ pagePlace, kind, reversed }: EntryReading): string {
  return `${pagePlace} ${kind}${reversed ? ' reversed' : ''}`;
}

/** No reading has more from its title, from an organisation, from a page number and from how the two are parted. */
const mostFromTitle = 14;
const mostFromOrganisation = 4;
const mostFromPage = 3;
const mostFromKind = 0.5;
const mostFromHabit = 2;

/**
 * How believable a reading is. Below zero, the lines are better left out. A reading that cannot reach `floor` is not
 * looked at to the end: -Infinity.
 */
export function scoreEntry(
  reading: EntryReading,
  lines: readonly Row[],
  start: number,
  clues: EntryClues,
  floor = -Infinity,
): number {
  const page = scorePage(reading, start, clues);
  const shape = scoreShape(reading, lines);
  const kind = kindScores[reading.kind];
  const habitual = mostFromHabit * (clues.habits.get(layoutOf(reading)) ?? 0);
  const name = scoreName(reading, clues);
  if (mostFromTitle + habitual + name + page + shape + kind < floor) return -Infinity;
  const likeness = clues.titles.likeness(reading.title);
  const known = likeness >= 0.5;
  const fromTitle = known ? mostFromTitle * likeness * likeness : -1;
  if (fromTitle + habitual + name + page + shape + kind < floor) return -Infinity;
  const title = fromTitle + scoreTitle(reading.title, likeness, clues.dividers);
  const habit = habitual + (reading.reversed ? (likeness < 0.6 ? -12 : -2) : 0);
  const organisation = name + scoreFit(reading, { known }, clues);
  return title + habit + organisation + page + shape + kind;
}

/** What a reading could score at most, by its shape alone. */
export function mostOfReading(reading: EntryReading, lines: readonly Row[], start: number, clues: EntryClues): number {
  const habitual = mostFromHabit * (clues.habits.get(layoutOf(reading)) ?? 0);
  const fromShape = scorePage(reading, start, clues) + scoreShape(reading, lines) + kindScores[reading.kind];
  return mostFromTitle + mostFromOrganisation + habitual + fromShape;
}

/** What the likeliest reading of these lines could score at most. */
export function mostOfEntry(lines: readonly Row[]): number {
  const gaps = lines.filter(({ gap }, index) => index > 0 && gap > 0).length;
  const shape = Math.min(mostAllowed - 3 * gaps + 2.5 * Math.min(gaps, 2), 0) - perLine * (lines.length - 1);
  return mostFromTitle + mostFromHabit + mostFromOrganisation + mostFromPage + mostFromKind + shape;
}

function scoreTitle(title: string, likeness: number, dividers: ReadonlySet<string>): number {
  const divider = likeness < 0.9 && dividers.has(normaliseName(title)) ? -6 : 0;
  const long = title.length > 200 ? -3 : 0;
  const sentence = /[^.]\.$/.test(title) ? -4 : 0;
  const begins = isContinuation(title) ? -4 : 0;
  return divider + long + sentence + begins;
}

/** How much the organisation reads like one. */
function scoreName({ organisation: name, title }: EntryReading, { dividers, complete }: EntryClues): number {
  if (name === null) return (complete ? -6 : 0) + (looksLikeOrganisation(title) ? -6 : 0);
  const words = name.split(/\s+/).length;
  const long = words > 16 ? -4 : words > 10 ? -1 : 0;
  const sentence = /[.!?:]$/.test(name) && !/\.\p{L}\.$/u.test(name) ? -2 : 0;
  const isOrganisation = looksLikeOrganisation(name);
  const exchanged = !isOrganisation && looksLikeOrganisation(title) ? -6 : 0;
  const begins = /^\p{Ll}(?!\p{Lu})/u.test(name) ? -2 : /^[^\p{L}\p{N}«"“]/u.test(name) ? -6 : 0;
  const unfinished = /(?:\s(?:et|de|du|des|la|le|les|l['’]|d['’]|à|au|aux|en|pour|par)|[-–—&(])$/iu.test(name) ? -4 : 0;
  const numbered = /\d$/.test(name) ? -1.5 : 0;
  const theme = isHouseTheme(name) ? -8 : !isOrganisation && dividers.has(normaliseName(name)) ? -4 : 0;
  return 2 + (isOrganisation ? 2 : 0) + long + sentence + begins + unfinished + numbered + theme + exchanged;
}

/** Whether title and organisation belong together: an entry has both, and the one is not the title of another sheet. */
function scoreFit(
  { organisation: name, title }: EntryReading,
  { known }: { known: boolean },
  { titles }: EntryClues,
): number {
  if (name === null) return known ? -1 : -4;
  return isAnotherTitle(name, title, titles) ? -10 : 0;
}

/** Whether what should be an organisation is the title of another sheet. On the entry's own page it may be a logo. */
function isAnotherTitle(name: string, title: string, titles: TitleIndex): boolean {
  if (name.split(/\s+/).length < 3 || looksLikeOrganisation(name)) return false;
  const match = titles.match(name);
  return match !== null && match.similarity >= 0.75 && titles.match(title)?.sheet !== match.sheet;
}

function scorePage({ page, pagePlace, pageRow }: EntryReading, start: number, { likely, paged }: EntryClues): number {
  if (page === null || pageRow === null) return paged ? -6 : 0;
  const fits = pagePlace === 'first' ? likely.leading[start + pageRow] : likely.trailing[start + pageRow];
  return fits ? 3 : -3;
}

const mostAllowed = 3;
const perLine = 0.4;

/** Lines that stand apart are rarely parts of one entry. */
function scoreShape({ kind, pageRow, pagePlace }: EntryReading, lines: readonly Row[]): number {
  let apart = 0;
  lines.forEach((row, index) => {
    if (index === 0) return;
    if (row.gap > 0) apart -= pagePlace === 'alone' && (pageRow === index || pageRow === index - 1) ? 0.5 : 3;
  });
  const allowed = kind === 'blank' ? mostAllowed : 0;
  return Math.min(apart + allowed, 0) - perLine * (lines.length - 1);
}
