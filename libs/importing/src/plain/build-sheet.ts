import { readContacts } from '../contacts/read-contacts';
import type { FoundHeading } from '../headings/find-headings';
import type { ImportedContact, ImportedSections, ImportedSheet, ImportWarning, ResultsKind } from '../imported-sheet';
import { partSection } from '../sections/part-section';
import { sectionText } from '../sections/section-text';
import { islands, startsIsland, type Row } from '../source/rows';
import { isDivider, isKnownTheme } from '../titles/locate-title';
import { checkSheet } from './check-sheet';
import { bareContacts } from './bare-contacts';
import type { FrontMatter } from './front-matter';
import type { Layout } from './layout';
import { pageOfSheet } from './page-of-sheet';
import { readTitlePage } from './title-page';
import type { SheetSpan } from './sheet-spans';
import { droppedText } from './dropped-text';

interface Body {
  sections: ImportedSections;
  contacts: ImportedContact[];
  resultsKind: ResultsKind;
  warnings: ImportWarning[];
}

/** One sheet from its rows, with everything that was left out or doubtful said in its warnings. */
export function buildSheet(layout: Layout, front: FrontMatter, span: SheetSpan): ImportedSheet {
  const announced = front.announcements[span.index] ?? null;
  const head = readTitlePage(layout, span, announced);
  const body = readBody(layout, front, span);
  const rows = layout.rows.slice(span.start, span.end);
  const last = rows.findLast((row) => !isDivider(row, front.themes)) ?? rows.at(-1);
  const sheet: ImportedSheet = {
    title: head.title,
    organisation: head.organisation,
    theme: head.theme,
    subtheme: head.subtheme,
    pitch: head.pitch,
    resultsKind: body.resultsKind,
    sections: body.sections,
    contacts: body.contacts,
    provenance: {
      page: announced?.page ?? pageOfSheet(layout, span),
      firstLine: rows[0]?.number ?? 1,
      lastLine: last?.number ?? 1,
    },
    warnings: [],
  };
  sheet.warnings = [...head.warnings, ...body.warnings, ...checkSheet(sheet, announced, { hasContents: front.found })];
  return sheet;
}

function readBody(layout: Layout, front: FrontMatter, { group, end }: SheetSpan): Body {
  const body: Body = {
    sections: { origin: null, results: null, principles: null, advice: null, setbacks: null },
    contacts: [],
    resultsKind: 'obtained',
    warnings: [],
  };
  group.forEach((heading, index) => {
    const next = group[index + 1];
    const rows = rowsUnder(layout, front, heading, next?.start ?? end, { last: next === undefined }, body.warnings);
    warnOfHeading(layout, heading, body.warnings);
    if (heading.key === 'results') body.resultsKind = heading.resultsKind;
    if (heading.key === 'contacts') readContactRows(layout, rows, body);
    else readSection(layout, heading, rows, next, body);
  });
  return body;
}

/** The rows of a heading; at the end of a sheet, without the names of the themes that begin the next page. */
function rowsUnder(
  layout: Layout,
  front: FrontMatter,
  heading: FoundHeading,
  end: number,
  { last }: { last: boolean },
  warnings: ImportWarning[],
): Row[] {
  const rows = layout.rows.slice(heading.end, end);
  const row = layout.rows[heading.start];
  if (heading.rest !== null && row) rows.unshift({ ...row, text: heading.rest, gap: 0, pageBreak: false });
  if (!last) return rows;
  const parts = islands(rows, layout.wide);
  while (parts.length > 1 && parts.at(-1)?.every((each) => isDivider(each, front.themes))) {
    const divider = parts.pop() ?? [];
    if (!divider.every((each) => isKnownTheme(each, front.themes))) warnings.push(droppedText(divider));
  }
  return parts.flat();
}

function readSection(
  layout: Layout,
  heading: FoundHeading,
  rows: Row[],
  next: FoundHeading | undefined,
  body: Body,
): void {
  if (heading.key === 'contacts') return;
  const after = next && layout.rows[next.start];
  const parted = partSection(rows, {
    wide: layout.wide,
    picture: heading.key !== 'origin' ? 'never' : layout.pictured ? 'usual' : 'possible',
    closed: after === undefined || startsIsland(after, layout.wide),
    last: next === undefined,
  });
  const { text, contacts } = next === undefined ? bareContacts(parted.text) : { text: parted.text, contacts: [] };
  const section = sectionText(text, layout.wrapping);
  body.sections[heading.key] = section.text;
  body.warnings.push(...section.warnings, ...parted.boxes.map(droppedText), ...parted.afterGap.map(gapWarning));
  if (contacts.length > 0) readBareContacts(contacts, body);
}

function readBareContacts(rows: readonly Row[], body: Body): void {
  const message = 'Contacts reconnus à la fin du texte, sans intertitre qui les annonce.';
  const { contacts, warnings } = readContacts(rows);
  body.contacts.push(...contacts);
  body.warnings.push({ code: 'contact-without-heading', message, line: rows[0]?.number ?? null }, ...warnings);
}

/** More lines than this under a heading of contacts are a text that went astray. */
const mostContactRows = 300;

/** After a wide gap only people's addresses still belong to the contacts. */
function readContactRows(layout: Layout, rows: readonly Row[], body: Body): void {
  const [first = [], ...others] = islands(rows, layout.wide);
  const block = [...first];
  for (const island of others) {
    if (readContacts(island).contacts.length > 0) for (const row of island) block.push(row);
    else body.warnings.push(droppedText(island));
  }
  const { contacts, warnings } = readContacts(block.slice(0, mostContactRows));
  if (block.length > mostContactRows) body.warnings.push(droppedText(block.slice(mostContactRows)));
  body.contacts = body.contacts.concat(contacts);
  body.warnings = body.warnings.concat(warnings);
}

function warnOfHeading({ rows }: Layout, heading: FoundHeading, warnings: ImportWarning[]): void {
  const row = rows[heading.start];
  const text = row?.text.trim() ?? '';
  const line = row?.number ?? null;
  if (heading.spelling === 'misspelt') {
    warnings.push({
      code: 'heading-guessed',
      message: `Intertitre reconnu malgré son orthographe\u202F: «\u202F${text}\u202F».`,
      line,
    });
  }
  if (heading.detail !== '') {
    warnings.push({
      code: 'heading-detail',
      message: `Précision portée par un intertitre, non reprise\u202F: «\u202F${heading.detail}\u202F».`,
      line,
    });
  }
}

function gapWarning(row: Row): ImportWarning {
  const message = `Texte gardé dans la section bien qu’un grand blanc le précède\u202F: «\u202F${row.text.trim().slice(0, 80)}…\u202F».`;
  return { code: 'text-after-gap', message, line: row.number };
}
