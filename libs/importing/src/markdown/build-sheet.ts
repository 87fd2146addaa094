import { readContacts } from '../contacts/read-contacts';
import type { ImportedSheet, ImportWarning, SectionKey } from '../imported-sheet';
import { bareContacts } from '../plain/bare-contacts';
import { checkSheet } from '../plain/check-sheet';
import { droppedText } from '../plain/dropped-text';
import type { Row } from '../source/rows';
import type { LabelledField } from '../titles/labelled-lines';
import { normaliseName } from '../words/fold';
import type { Flattener } from './flatten';
import type { FrontData } from './front-data';
import type { SectionMark, SheetOutline } from './outline';
import { plainBlocks, plainText } from './plain-blocks';
import type { MarkdownLine } from './scan-lines';
import { readSheetHead, type SheetHead } from './sheet-head';
import { themesOf } from './theme-headings';

/** What all sheets of a document share. */
export interface DocumentContext {
  flattener: Flattener;
  front: FrontData;
  collection: MarkdownLine | null;
  /** Whether the data at the head of the document are those of its only sheet. */
  alone: boolean;
}

/** One sheet from its outline; what no field takes is said in its warnings. */
export function buildSheet(outline: SheetOutline, context: DocumentContext): ImportedSheet {
  const head = readSheetHead(outline.head, context.flattener);
  const themes = themesOf(outline, context.collection);
  const shared = (field: LabelledField): string | null => context.front.fields.get(field)?.value ?? null;
  const flat = (text: string | null): string | null =>
    text === null ? null : context.flattener.text(text, outline.title?.number ?? 1);
  const sheet: ImportedSheet = {
    title: null,
    organisation: head.fields.get('organisation') ?? shared('organisation'),
    theme: head.fields.get('theme') ?? flat(themes.theme) ?? shared('theme'),
    subtheme: head.fields.get('subtheme') ?? flat(themes.subtheme) ?? shared('subtheme'),
    pitch: head.fields.get('pitch') ?? (context.alone ? shared('pitch') : null),
    resultsKind: 'obtained',
    sections: { origin: null, results: null, principles: null, advice: null, setbacks: null },
    contacts: [],
    provenance: provenanceOf(outline),
    warnings: [...head.warnings, ...themes.left.map((line) => droppedText([line]))],
  };
  settleTitle(sheet, outline, head, context);
  sayWhatDiffers(sheet, context, { theme: flat(themes.theme), subtheme: flat(themes.subtheme) });
  fillSections(sheet, outline, context.flattener);
  addContacts(sheet, [...head.contacts, ...(context.alone ? context.front.contacts : [])], context.flattener);
  sheet.warnings.push(...checkSheet(sheet, null, { hasContents: false }));
  return sheet;
}

function provenanceOf({ title, head, marks }: SheetOutline): ImportedSheet['provenance'] {
  const numbers = [title, ...head, ...marks.flatMap(({ line, lines }) => [line, ...lines])].flatMap((line) =>
    line ? [line.number] : [],
  );
  const [first = 1, ...others] = numbers;
  const [firstLine, lastLine] = others.reduce<[number, number]>(
    ([least, most], each) => [Math.min(least, each), Math.max(most, each)],
    [first, first],
  );
  return { page: null, firstLine, lastLine };
}

/** The title's heading counts before what a label or the head of the document say. */
function settleTitle(
  sheet: ImportedSheet,
  { title }: SheetOutline,
  head: SheetHead,
  { alone, front, flattener }: DocumentContext,
): void {
  const shared = alone ? (front.fields.get('title')?.value ?? null) : null;
  const other = head.fields.get('title') ?? shared;
  sheet.title = title ? flattener.text(title.text, title.number).replace(/\s+/g, ' ').trim() : other;
  if (title && other !== null)
    sheet.warnings.push(
      ...differing('title-differs', 'Un autre titre est indiqué', other, sheet.title ?? '', title.number),
    );
  if (shared !== null && other !== shared)
    sheet.warnings.push(...differing('title-differs', 'Un autre titre est indiqué', shared, sheet.title ?? '', 1));
}

/** Of two values for one field the nearest counts; the other is said. */
function sayWhatDiffers(
  sheet: ImportedSheet,
  { alone, front }: DocumentContext,
  above: Record<'theme' | 'subtheme', string | null>,
): void {
  const line = sheet.provenance.firstLine;
  for (const field of ['organisation', 'theme', 'subtheme', 'pitch'] as const) {
    const others = [
      field === 'theme' || field === 'subtheme' ? above[field] : null,
      alone ? (front.fields.get(field)?.value ?? null) : null,
    ];
    const kept = sheet[field] ?? '';
    for (const other of others) {
      if (other !== null)
        sheet.warnings.push(...differing('text-outside-sections', 'Autre indication, non reprise', other, kept, line));
    }
  }
}

function differing(
  code: ImportWarning['code'],
  what: string,
  other: string,
  kept: string,
  line: number,
): ImportWarning[] {
  if (normaliseName(other) === normaliseName(kept)) return [];
  return [{ code, message: `${what}\u202F: «\u202F${other}\u202F».`, line }];
}

function fillSections(sheet: ImportedSheet, { marks }: SheetOutline, flattener: Flattener): void {
  const lastText = marks.findLast(({ heading }) => heading !== null);
  const named = marks.some(({ heading }) => heading?.key === 'contacts');
  for (const mark of marks) {
    const { heading } = mark;
    if (!heading) sheet.warnings.push(droppedText([mark.line, ...mark.lines]));
    else if (heading.key === 'contacts') addContacts(sheet, mark.lines, flattener);
    else {
      sayHowRead(sheet, mark);
      if (heading.key === 'results' && sheet.sections.results === null) sheet.resultsKind = heading.resultsKind;
      addSection(sheet, heading.key, mark, flattener, { last: mark === lastText && !named });
    }
  }
}

function sayHowRead({ warnings }: ImportedSheet, { line, heading }: SectionMark): void {
  if (heading?.spelling === 'misspelt') {
    warnings.push({
      code: 'heading-guessed',
      message: `Intertitre reconnu malgré son orthographe\u202F: «\u202F${line.text}\u202F».`,
      line: line.number,
    });
  }
  if (heading && heading.detail !== '') {
    const message = `Précision portée par un intertitre, non reprise\u202F: «\u202F${heading.detail}\u202F».`;
    warnings.push({ code: 'heading-detail', message, line: line.number });
  }
}

/** A section that comes twice goes on, under its second heading. Addresses that close the last section are contacts. */
function addSection(
  sheet: ImportedSheet,
  key: SectionKey,
  mark: SectionMark,
  flattener: Flattener,
  { last }: { last: boolean },
): void {
  const { text: own, contacts } = last ? bareContacts(mark.lines) : { text: mark.lines, contacts: [] };
  const text = plainText(plainBlocks(mark.lines.slice(0, own.length), flattener));
  if (contacts.length > 0) {
    const message = 'Contacts reconnus à la fin du texte, sans intertitre qui les annonce.';
    sheet.warnings.push({ code: 'contact-without-heading', message, line: contacts[0]?.number ?? null });
    addContacts(sheet, mark.lines.slice(own.length), flattener);
  }
  const before = sheet.sections[key];
  if (before === null) sheet.sections[key] = text;
  else if (text !== null) {
    const message = `Deux intertitres pour une même rubrique\u202F: le texte sous «\u202F${mark.line.text}\u202F» a été ajouté à la suite.`;
    sheet.warnings.push({ code: 'section-repeated', message, line: mark.line.number });
    sheet.sections[key] = `${before}\n\n${flattener.text(mark.line.text, mark.line.number)}\n${text}`;
  }
}

function addContacts(sheet: ImportedSheet, lines: readonly Row[], flattener: Flattener): void {
  const rows = lines.map((line) => ({ ...line, text: flattener.text(line.text, line.number).replaceAll('\n', ' • ') }));
  const { contacts, warnings } = readContacts(rows);
  sheet.contacts.push(...contacts);
  sheet.warnings.push(...warnings);
}
