import type { Row } from '../source/rows';
import type { TitleIndex } from '../titles/title-index';
import { isContinuation } from '../titles/title-windows';
import { normaliseName } from '../words/fold';
import { entryReadings, type EntryReading } from './entry-readings';
import { layoutOf, mostOfEntry, mostOfReading, scoreEntry, type EntryClues } from './entry-score';
import { themeLine, themeScore, type ThemeLine } from './heading-lines';
import { inSequence, withLeadingPage, withTrailingPage } from './page-numbers';

/** A sheet as the table of contents announces it: rows `start` to `end` (not included). */
export interface ContentsEntry {
  start: number;
  end: number;
  title: string;
  organisation: string | null;
  page: number | null;
  /** How like the likest title in the body is. */
  likeness: number;
}

export interface Contents {
  entries: ContentsEntry[];
  themes: ThemeLine[];
}

interface Unit {
  length: number;
  score: number;
  reading: EntryReading | null;
  theme: ThemeLine | null;
}

/** Of how many lines an entry may be, the commonest first: what is found early spares looking at others. */
const lengths = [2, 1, 3, 4, 5, 6];
const longestEntry = Math.max(...lengths);
const mostRows = 3000;
const longestRow = 300;
/** Sums of the same numbers in another order differ by less. */
const rounding = 1e-9;

/**
 * Reads a table of contents of any layout: of all the ways to cut its lines into entries, names of themes and other
 * text, the one that fits the titles of the pages, the sequence of page numbers and the entries' own regularity best.
 */
export function readContents(rows: readonly Row[], titles: TitleIndex, dividers: ReadonlySet<string>): Contents {
  const read = rows.slice(0, mostRows);
  const clues = cluesOf(read, titles, dividers);
  const first = bestUnits(read, clues);
  return contentsOf(bestUnits(read, { ...clues, ...habitsOf(first, titles) }), titles);
}

function cluesOf(rows: readonly Row[], titles: TitleIndex, dividers: ReadonlySet<string>): EntryClues {
  const trailing = rows.map(({ text }) => withTrailingPage(text.slice(0, longestRow))?.page ?? null);
  const leading = rows.map(({ text }) => withLeadingPage(text.slice(0, longestRow))?.page ?? null);
  const likely = { trailing: inSequence(trailing), leading: inSequence(leading) };
  const pages = Math.max(likely.trailing.filter(Boolean).length, likely.leading.filter(Boolean).length);
  return {
    titles,
    dividers,
    likely,
    paged: pages >= 3 && pages >= rows.length / 8,
    habits: new Map(),
    complete: false,
    readings: new Map(),
  };
}

/** The best way to cut the rows up to one of them: its score, and its last unit. */
interface Cut {
  score: number;
  unit: Unit;
}

/** The best way to cut the rows, found from the first row on (dynamic programming). */
function bestUnits(rows: readonly Row[], clues: EntryClues): Map<number, Unit> {
  const cuts: Cut[] = [];
  for (let end = 1; end <= rows.length; end += 1) cuts.push(bestCut(rows, end, cuts, clues));
  const chosen = new Map<number, Unit>();
  for (let end = rows.length; end > 0;) {
    const unit = cuts[end - 1]?.unit;
    if (!unit) break;
    end -= unit.length;
    chosen.set(end, unit);
  }
  return new Map([...chosen].reverse());
}

/** Of all the units that may end here, the one that is best with what stands before it; of equals, the longest. */
function bestCut(rows: readonly Row[], end: number, cuts: readonly Cut[], clues: EntryClues): Cut {
  const scoreBefore = (start: number): number => cuts[start - 1]?.score ?? 0;
  const skipped = skippedRow(rows, end - 1);
  let best: Cut = { score: scoreBefore(end - 1) + skipped.score, unit: skipped };
  const offer = (unit: Unit | null): void => {
    if (!unit) return;
    const score = scoreBefore(end - unit.length) + unit.score;
    if (score > best.score || (score === best.score && unit.length > best.unit.length)) best = { score, unit };
  };
  if ((rows[end - 1]?.text.length ?? 0) > longestRow) return best;
  const longest = longestFor(rows, end, clues);
  offer(longTheme(rows, end - 2, clues));
  for (const length of lengths.filter((each) => each <= longest)) {
    const floor = (): number => best.score - scoreBefore(end - length);
    if (length === 1) offer(oneLineTheme(rows, end - 1, clues, floor()));
    offer(entryAt(rows, end - length, end, clues, floor()));
  }
  return best;
}

/** A row that is neither entry nor theme. */
function skippedRow(rows: readonly Row[], start: number): Unit {
  return { length: 1, score: isPartOfEntry(rows, start) ? -3 : -0.1, reading: null, theme: null };
}

function isPartOfEntry(rows: readonly Row[], start: number): boolean {
  const row = rows[start];
  return start > 0 && row?.gap === 0 && isContinuation(row.text);
}

/** Of how many rows an entry may be that ends here: it holds two numbers at most, and no row that begins another. */
function longestFor(rows: readonly Row[], end: number, { likely }: EntryClues): number {
  let numbers = 0;
  for (let length = 1; length <= Math.min(longestEntry, end); length += 1) {
    const [row, below] = [rows[end - length], rows[end - length + 1]];
    numbers += likely.trailing[end - length] ? 1 : 0;
    if (!row || row.text.length > longestRow || numbers > 2) return length - 1;
    if (length > 1 && below && startsAnother(below)) return length - 1;
  }
  return Math.min(longestEntry, end);
}

/** The best entry that these rows can be, if one can score as much as `floor`. */
function entryAt(rows: readonly Row[], start: number, end: number, clues: EntryClues, floor: number): Unit | null {
  const lines = rows.slice(start, end);
  const penalty = isPartOfEntry(rows, start) ? 5 : 0;
  const least = floor + penalty - rounding;
  if (mostOfEntry(lines) < least) return null;
  const best = bestReading(lines, start, clues, least);
  return best && { length: lines.length, score: best.score - penalty, reading: best.reading, theme: null };
}

function oneLineTheme(
  rows: readonly Row[],
  start: number,
  { titles, dividers }: EntryClues,
  floor: number,
): Unit | null {
  const [row, after] = [rows[start], rows[start + 1]];
  if (!row) return null;
  const theme = themeLine(row.text, start);
  const alone = (row.gap > 0 || row.pageBreak || start === 0) && (!after || after.gap > 0 || after.pageBreak);
  const likeness = (): number => Math.max(titles.likeness(theme.name), titles.likeness(row.text));
  const repeated = dividers.has(normaliseName(theme.name));
  return { length: 1, score: themeScore(row, theme, { repeated, likeness, alone, floor }), reading: null, theme };
}

/** The name of a theme on two lines. */
function longTheme(rows: readonly Row[], start: number, { titles, dividers }: EntryClues): Unit | null {
  const [row, after] = [rows[start], rows[start + 1]];
  if (!row || after?.gap !== 0 || !isContinuation(after.text)) return null;
  if (row.text.length > longestRow) return null;
  const text = `${row.text} ${after.text.trim()}`;
  const theme = themeLine(text, start);
  const repeated =
    dividers.has(normaliseName(theme.name)) || dividers.has(normaliseName(themeLine(row.text, start).name));
  const clues = { repeated, likeness: () => titles.likeness(theme.name), alone: true, floor: -Infinity };
  return {
    length: 2,
    score: themeScore({ ...row, text }, theme, clues),
    reading: null,
    theme: { ...theme, length: 2 },
  };
}

function startsAnother(row: Row): boolean {
  return row.pageBreak || /^\s*[■□▪▫●•►▶➢➤]/u.test(row.text);
}

/** The best reading of these lines that scores as much as `floor`; of equals, the first. */
function bestReading(
  lines: readonly Row[],
  start: number,
  clues: EntryClues,
  floor: number,
): { reading: EntryReading; score: number } | null {
  const candidates = readingsOf(lines, start, clues)
    .map((reading, rank) => ({ reading, rank, most: mostOfReading(reading, lines, start, clues) }))
    .sort((one, other) => other.most - one.most);
  let best: { reading: EntryReading; score: number; rank: number } | null = null;
  for (const { reading, rank, most } of candidates) {
    const least: number = best ? best.score - rounding : floor;
    if (most < least) break;
    const score = scoreEntry(reading, lines, start, clues, least);
    if (score < floor) continue;
    if (!best || score > best.score || (score === best.score && rank < best.rank)) best = { reading, score, rank };
  }
  return best;
}

/** What a run of lines may mean does not change from one pass to the next. */
function readingsOf(lines: readonly Row[], start: number, { readings, titles }: EntryClues): readonly EntryReading[] {
  const key = `${String(start)} ${String(lines.length)}`;
  const known = readings.get(key) ?? entryReadings(lines, titles);
  readings.set(key, known);
  return known;
}

/** Which layouts the surely read entries have, as shares of them, and whether most name an organisation. */
function habitsOf(units: ReadonlyMap<number, Unit>, titles: TitleIndex): Pick<EntryClues, 'habits' | 'complete'> {
  const sure = [...units.values()].flatMap(({ reading }) =>
    reading && titles.likeness(reading.title) >= 0.8 ? [reading] : [],
  );
  const counts = new Map<string, number>();
  for (const reading of sure) {
    const habit = layoutOf(reading);
    counts.set(habit, (counts.get(habit) ?? 0) + 1);
  }
  const named = sure.filter(({ organisation }) => organisation !== null).length;
  return {
    habits: new Map([...counts].map(([habit, count]) => [habit, count / sure.length])),
    complete: named * 2 > sure.length,
  };
}

function contentsOf(units: ReadonlyMap<number, Unit>, titles: TitleIndex): Contents {
  const entries: ContentsEntry[] = [];
  const themes: ThemeLine[] = [];
  for (const [start, { length, reading, theme }] of units) {
    if (theme) themes.push(theme);
    if (!reading) continue;
    const { title, organisation, page } = reading;
    entries.push({ start, end: start + length, title, organisation, page, likeness: titles.likeness(title) });
  }
  return { entries, themes };
}
