import type { Row } from '../source/rows';
import type { TitleIndex } from '../titles/title-index';
import { isContinuation } from '../titles/title-windows';
import { normaliseName } from '../words/fold';
import { entryReadings, type EntryReading } from './entry-readings';
import { layoutOf, scoreEntry, type EntryClues } from './entry-score';
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

const longestEntry = 6;
const mostRows = 3000;
const longestRow = 300;

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

/** The best way to cut the rows, found from the first row on (dynamic programming). */
function bestUnits(rows: readonly Row[], clues: EntryClues): Map<number, Unit> {
  const best: { score: number; unit: Unit | null }[] = [{ score: 0, unit: null }];
  const offer = (end: number, score: number, unit: Unit): void => {
    const known = best[end];
    if (!known || score > known.score) best[end] = { score, unit };
  };
  for (let start = 0; start < rows.length; start += 1) {
    const before = best[start]?.score ?? 0;
    for (const unit of unitsAt(rows, start, clues)) offer(start + unit.length, before + unit.score, unit);
  }
  const chosen = new Map<number, Unit>();
  for (let end = rows.length; end > 0;) {
    const unit = best[end]?.unit;
    if (!unit) break;
    end -= unit.length;
    chosen.set(end, unit);
  }
  return new Map([...chosen].reverse());
}

function unitsAt(rows: readonly Row[], start: number, clues: EntryClues): Unit[] {
  const { titles, dividers } = clues;
  const row = rows[start];
  if (!row) return [];
  const partOfEntry = row.gap === 0 && start > 0 && isContinuation(row.text);
  const units: Unit[] = [{ length: 1, score: partOfEntry ? -3 : -0.1, reading: null, theme: null }];
  if (row.text.length > longestRow) return units;
  const theme = themeLine(row.text, start);
  const after = rows[start + 1];
  const alone = (row.gap > 0 || row.pageBreak || start === 0) && (!after || after.gap > 0 || after.pageBreak);
  const likeness = Math.max(titles.likeness(theme.name), titles.likeness(row.text));
  const repeated = dividers.has(normaliseName(theme.name));
  units.push({ length: 1, score: themeScore(row, theme, { repeated, likeness, alone }), reading: null, theme });
  if (after?.gap === 0 && isContinuation(after.text) && after.text.length <= longestRow)
    units.push(longTheme(row, after, start, clues));
  let numbers = 0;
  for (let length = 1; length <= longestEntry && start + length <= rows.length; length += 1) {
    const lines = rows.slice(start, start + length);
    const last = lines.at(-1);
    if (!last || last.text.length > longestRow || (length > 1 && startsAnother(last))) break;
    numbers += clues.likely.trailing[start + length - 1] ? 1 : 0;
    if (numbers > 2) break;
    const best = bestReading(lines, start, clues);
    if (best) units.push({ length, score: best.score - (partOfEntry ? 5 : 0), reading: best.reading, theme: null });
  }
  return units;
}

/** The name of a theme on two lines. */
function longTheme(row: Row, after: Row, start: number, { titles, dividers }: EntryClues): Unit {
  const text = `${row.text} ${after.text.trim()}`;
  const theme = themeLine(text, start);
  const repeated =
    dividers.has(normaliseName(theme.name)) || dividers.has(normaliseName(themeLine(row.text, start).name));
  const clues = { repeated, likeness: titles.likeness(theme.name), alone: true };
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

function bestReading(
  lines: readonly Row[],
  start: number,
  clues: EntryClues,
): { reading: EntryReading; score: number } | null {
  let best: { reading: EntryReading; score: number } | null = null;
  for (const reading of readingsOf(lines, start, clues)) {
    const score = scoreEntry(reading, lines, start, clues);
    if (!best || score > best.score) best = { reading, score };
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
