import type { HeadingKey } from '../headings/heading-names';
import { fieldNamed } from '../titles/labelled-lines';
import type { MarkdownLine } from './scan-lines';
import { sectionHeadings, type SectionHeading } from './section-headings';

/** A section as it stands in a sheet, or what stands in the place of one without being known. */
export interface SectionMark {
  line: MarkdownLine;
  /** Null when no section has this name. */
  heading: SectionHeading | null;
  lines: MarkdownLine[];
}

export interface SheetOutline {
  title: MarkdownLine | null;
  /** The headings above the title, the highest first. */
  above: MarkdownLine[];
  /** What stands between the title and the first section. */
  head: MarkdownLine[];
  marks: SectionMark[];
  /** The sections that it has so far. */
  keys: Set<HeadingKey>;
  titleLevel: number;
}

export interface Outline {
  sheets: SheetOutline[];
  /** Lines outside the sheets, in pieces as they stand; headings above sheets are not among them. */
  stray: MarkdownLine[][];
}

interface Reading {
  lines: readonly MarkdownLine[];
  sections: ReadonlyMap<MarkdownLine, SectionHeading>;
  /** Titles that are of the same level as the sections under them. */
  flat: ReadonlySet<MarkdownLine>;
  sheets: SheetOutline[];
  sheet: SheetOutline | null;
  /** The headings that the next line stands under, when no sheet is open. */
  open: MarkdownLine[];
  /** The lines since the last sheet. */
  loose: MarkdownLine[];
  stray: MarkdownLine[][];
}

/** Finds the sheets of a document: sections stand in a sheet, whose title is the heading just above them. */
export function readOutline(lines: readonly MarkdownLine[]): Outline {
  const sections = sectionHeadings(lines);
  const flat = flatTitles(lines, sections);
  const reading: Reading = { lines, sections, flat, sheets: [], sheet: null, open: [], loose: [], stray: [] };
  lines.forEach((line, index) => {
    const section = sections.get(line);
    if (section) takeSection(reading, line, index, section);
    else if (line.kind === 'heading') takeHeading(reading, line);
    else takeText(reading, line);
  });
  leave(reading, reading.loose);
  const used = new Set(reading.sheets.flatMap(({ above }) => above));
  const stray = reading.stray
    .map((piece) => piece.filter((line) => !used.has(line)))
    .filter((piece) => piece.length > 0);
  return { sheets: reading.sheets, stray };
}

/** Documents whose titles and sections have one level: each title stands right before the same first section. */
function flatTitles(
  lines: readonly MarkdownLine[],
  sections: ReadonlyMap<MarkdownLine, SectionHeading>,
): Set<MarkdownLine> {
  const headings = lines.filter(({ kind }) => kind === 'heading');
  const keyAt = (line: MarkdownLine | undefined): string | undefined => line && sections.get(line)?.key;
  const firstKey = headings.map(keyAt).find((key) => key !== undefined && key !== 'contacts');
  const titles = headings.filter((line, place) => {
    const next = headings[place + 1];
    return (
      next !== undefined &&
      keyAt(next) === firstKey &&
      !sections.has(line) &&
      next.level === line.level &&
      !isField(line)
    );
  });
  const firsts = headings.filter((line) => keyAt(line) === firstKey).length;
  return new Set(titles.length >= 2 && titles.length * 2 >= firsts ? titles : []);
}

function isField(line: MarkdownLine): boolean {
  return fieldNamed(line.text) !== null;
}

function takeText({ sheet, loose }: Reading, line: MarkdownLine): void {
  (sheet ? (sheet.marks.at(-1)?.lines ?? sheet.head) : loose).push(line);
}

function takeHeading(reading: Reading, line: MarkdownLine): void {
  const { sheet } = reading;
  const last = sheet?.marks.at(-1);
  if (sheet && line.level > sheet.titleLevel && !reading.flat.has(line)) {
    if (last && line.level > (last.heading?.level ?? last.line.level) && last.heading?.real !== false)
      last.lines.push(line);
    else sheet.marks.push({ line, heading: null, lines: [] });
    return;
  }
  reading.sheet = null;
  while ((reading.open.at(-1)?.level ?? 0) >= line.level) reading.open.pop();
  reading.open.push(line);
  reading.loose.push(line);
}

function takeSection(reading: Reading, line: MarkdownLine, index: number, heading: SectionHeading): void {
  const { sheet } = reading;
  const mark: SectionMark = {
    line,
    heading,
    lines: heading.rest === '' ? [] : [{ ...line, text: heading.rest, gap: 0 }],
  };
  if (!sheet) {
    if (opensSheet(heading)) openSheet(reading, mark, heading);
    else if (heading.real) takeHeading(reading, line);
    else reading.loose.push(line);
    return;
  }
  const isRepeated = sheet.keys.has(heading.key);
  const begun = sheet.keys.has('results') || sheet.keys.has('advice');
  if (
    isRepeated &&
    heading.real &&
    ((heading.key === 'origin' && heading.spelling === 'house' && begun) || heading.level <= sheet.titleLevel)
  ) {
    reading.sheet = null;
    openSheet(reading, mark, heading);
  } else if (isSubHeading(reading, sheet, heading, { isRepeated }, index)) takeText(reading, line);
  else {
    sheet.marks.push(mark);
    sheet.keys.add(heading.key);
  }
}

/** A section's name in a section of a higher level is a sub-heading, unless it is written as the house does. */
function isSubHeading(
  reading: Reading,
  sheet: SheetOutline,
  heading: SectionHeading,
  { isRepeated }: { isRepeated: boolean },
  index: number,
): boolean {
  if (!heading.real) return isRepeated || (heading.key === 'contacts' && contactsFollow(reading, sheet, index));
  const last = sheet.marks.at(-1)?.heading;
  return heading.spelling === 'other' && last?.real === true && heading.level > last.level;
}

/** Whether the sheet has a heading for its contacts further on. */
function contactsFollow({ lines, sections }: Reading, sheet: SheetOutline, index: number): boolean {
  for (let next = index + 1; next < lines.length; next += 1) {
    const line = lines[next];
    if (line?.kind !== 'heading') continue;
    const section = sections.get(line);
    if (section?.key === 'contacts') return true;
    if (!section && line.level <= sheet.titleLevel) return false;
  }
  return false;
}

function opensSheet({ key, real }: SectionHeading): boolean {
  return key !== 'contacts' && (real || key !== 'setbacks');
}

/** The title is the nearest heading of a higher level; failing that, the last heading before. */
function openSheet(reading: Reading, mark: SectionMark, heading: SectionHeading): void {
  const { loose, sections, flat } = reading;
  const named = loose.filter(
    (line) => line.kind === 'heading' && !isField(line) && sections.get(line)?.key !== 'contacts',
  );
  const flatTitle = named.findLast((line) => flat.has(line));
  const title =
    flatTitle ??
    reading.open.findLast((line) => line.level < heading.level && named.includes(line)) ??
    named.at(-1) ??
    null;
  const above = reading.open.filter(
    (line) => title !== null && line !== title && line.level < title.level && !isField(line),
  );
  const start = title === null ? 0 : loose.indexOf(title) + 1;
  leave(reading, loose.slice(0, Math.max(start - 1, 0)));
  const level = title !== null && title.level < heading.level ? title.level : heading.real ? heading.level - 1 : 6;
  const sheet: SheetOutline = {
    title,
    above,
    head: loose.slice(start),
    marks: [mark],
    keys: new Set([heading.key]),
    titleLevel: level,
  };
  reading.loose = [];
  reading.sheets.push(sheet);
  reading.sheet = sheet;
}

function leave(reading: Reading, lines: MarkdownLine[]): void {
  if (lines.length > 0) reading.stray.push(lines);
}
