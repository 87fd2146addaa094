import { looksLikeOrganisation } from '../contents/organisation-words';
import { recogniseHeading } from '../headings/recognise-heading';
import type { ImportWarning } from '../imported-sheet';
import { droppedText, quoting } from '../plain/dropped-text';
import type { Row } from '../source/rows';
import { fieldNamed, labelledLine, type LabelledField } from '../titles/labelled-lines';
import { normaliseName } from '../words/fold';
import type { Flattener } from './flatten';
import { plainBlocks, type PlainBlock } from './plain-blocks';
import type { MarkdownLine } from './scan-lines';

export interface SheetHead {
  fields: Map<LabelledField, string>;
  contacts: MarkdownLine[];
  warnings: ImportWarning[];
}

/** Reads what stands between a title and the first section: fields with a label or a heading of their own, the pitch. */
export function readSheetHead(lines: readonly MarkdownLine[], flattener: Flattener): SheetHead {
  const head: SheetHead = { fields: new Map(), contacts: [], warnings: [] };
  const [first = [], ...others] = segments(lines);
  const unlabelled = takeLabels(head, first, flattener);
  for (const [heading, ...under] of others) if (heading) takeSegment(head, heading, under, flattener);
  takePitch(head, plainBlocks(unlabelled, flattener));
  return head;
}

/** The lines before the first heading, then each heading with what follows it. */
function segments(lines: readonly MarkdownLine[]): MarkdownLine[][] {
  const found: MarkdownLine[][] = [[]];
  for (const line of lines) {
    if (line.kind === 'heading') found.push([line]);
    else found.at(-1)?.push(line);
  }
  return found;
}

function takeSegment(head: SheetHead, heading: MarkdownLine, under: MarkdownLine[], flattener: Flattener): void {
  const field = fieldNamed(heading.text);
  const text = plainBlocks(under, flattener)
    .map((block) => block.text.trim())
    .join(' ');
  const labelled = labelledLine(heading.text);
  if (recogniseHeading(heading.text)?.key === 'contacts') head.contacts.push(...under);
  else if (field && field !== 'page' && text !== '' && !head.fields.has(field)) head.fields.set(field, text);
  else if (under.length === 0 && labelled && labelled.field !== 'page' && !head.fields.has(labelled.field)) {
    head.fields.set(labelled.field, flattener.text(labelled.value, heading.number));
  } else head.warnings.push(droppedText([heading, ...under]));
}

/** Takes the lines that begin with a label; a title or a pitch goes on with the lines under it. */
function takeLabels(head: SheetHead, lines: readonly MarkdownLine[], flattener: Flattener): MarkdownLine[] {
  const left: MarkdownLine[] = [];
  let last: LabelledField | null = null;
  for (const line of lines) {
    const source = line.kind === 'table' ? line.text.replace(/^([^|:]{3,40}) \| /, '$1 : ') : line.text;
    const label = labelledLine(source);
    if (label && label.field !== 'page' && !head.fields.has(label.field)) {
      head.fields.set(label.field, flattener.text(label.value, line.number));
      last = label.field;
    } else if (contactLabel.test(source)) {
      head.contacts.push({ ...line, text: source.replace(contactLabel, '') });
      last = null;
    } else if ((last === 'pitch' || last === 'title') && line.gap === 0 && !label) {
      head.fields.set(last, `${head.fields.get(last) ?? ''} ${flattener.text(line.text.trim(), line.number)}`);
    } else {
      left.push(line);
      last = null;
    }
  }
  return left;
}

const contactLabel = /^[\s*_>•-]{0,9}(?:contacts?|référente?s?)[\s*_]{0,5}:[\s*_]{0,5}(?=\S)/iu;

/** A quotation if there is one, else the first paragraph that is no datum; all other paragraphs are reported. */
function takePitch(head: SheetHead, blocks: readonly PlainBlock[]): void {
  const organisation = head.fields.has('organisation') ? null : organisationAmong(blocks);
  if (organisation) {
    head.fields.set('organisation', organisation.text.trim());
    const message = `Organisation reconnue sans étiquette sous le titre\u202F: «\u202F${organisation.text.trim()}\u202F».`;
    head.warnings.push({ code: 'organisation-guessed', message, line: organisation.number });
  }
  const own = blocks.filter((block) => block !== organisation && !repeatsField(head, block));
  const pitch = head.fields.has('pitch')
    ? undefined
    : (own.find(({ quoted }) => quoted) ?? own.find((block) => !isDatum(block)));
  if (pitch) head.fields.set('pitch', withoutBullet(pitch.text));
  const others = own.filter((block) => block !== pitch).map(rowOf);
  if (others.length > 0)
    head.warnings.push(quoting('text-outside-sections', 'Texte sous le titre, non repris', others));
}

/** The name of an organisation alone on its line, above the pitch. */
function organisationAmong(blocks: readonly PlainBlock[]): PlainBlock | null {
  const [first] = blocks;
  if (!first || blocks.length < 2 || first.quoted || first.text.length > 80 || /[.:;!?,]/.test(first.text)) return null;
  return looksLikeOrganisation(first.text.trim()) ? first : null;
}

/** "Année : 2014", "- Coût : faible": said of the sheet, and no sentence. */
function isDatum({ text, item }: PlainBlock): boolean {
  return (item && /:\s/.test(text.slice(0, 60))) || /^[\p{L}’' -]{3,30}\s?:\s[^.]{1,80}$/u.test(text.trim());
}

function repeatsField({ fields }: SheetHead, { text }: PlainBlock): boolean {
  const name = normaliseName(text);
  return (['organisation', 'theme', 'subtheme'] as const).some(
    (field) => normaliseName(fields.get(field) ?? '') === name && name !== '',
  );
}

function withoutBullet(text: string): string {
  return text.trim().replace(/^- /, '').replace(/\s+/g, ' ');
}

function rowOf({ text, number }: PlainBlock): Row {
  return { text, number, gap: 0, pageBreak: false, page: 1 };
}
