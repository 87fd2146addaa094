import { cutBefore, paragraphs, startsIsland, type Row } from '../source/rows';
import { bulletOf } from './bullets';

/** The rows of a section, sorted. */
export interface PartedSection {
  text: Row[];
  /** Text that stands in the section's place without belonging to it: captions, screenshots, quotations in a frame. */
  boxes: Row[][];
  /** The first row of each piece of text kept although a wide gap stands before it. */
  afterGap: Row[];
}

export interface SectionPlace {
  wide: number;
  /** Whether sheets may have a picture at the end of this section, and whether this document has, as a rule. */
  picture: 'never' | 'possible' | 'usual';
  /** Whether a wide gap or the end of the sheet follows the section. */
  closed: boolean;
  /** Whether another sheet, or nothing, follows: the end of a page then ends the text too. */
  last: boolean;
}

/**
 * Parts a section's own text from the boxes in its place.
 *
 * A picture that was taken out of a page leaves a wide gap. What follows the gap belongs to the picture when the page
 * has its pictures there as a rule, or when it reads like a caption: its opening word says so, it is quoted as a whole,
 * or it is short, without a full stop, and a second gap follows. Anything else goes on with the section, and so does
 * text that continues a list or a sentence. A questionnaire reproduced at the end of a section is a box, gap or not.
 */
export function partSection(rows: readonly Row[], place: SectionPlace): PartedSection {
  const starts = (row: Row): boolean =>
    place.last ? startsIsland(row, place.wide) : row.gap >= place.wide && !row.pageBreak;
  const [first = [], ...others] = cutBefore(rows, starts);
  const parted: PartedSection = { text: [...first], boxes: [], afterGap: [] };
  others.forEach((island, index) => {
    const [head] = island;
    if (!head) return;
    const closed = index < others.length - 1 || place.closed;
    const goesOn = continues(parted.text.at(-1), head);
    if (!goesOn && (place.picture === 'usual' || looksLikeBox(island, { closed }))) parted.boxes.push(island);
    else {
      for (const row of island) parted.text.push(row);
      if (!goesOn) parted.afterGap.push(head);
    }
  });
  return withoutClosingBox(parted, place);
}

/** Whether a text cannot end here: it announces something, or the next line goes on with its list or its sentence. */
function continues(before: Row | undefined, head: Row): boolean {
  if (!before) return true;
  if (/[:,;-]$/.test(before.text)) return true;
  if (/^\s*\p{Ll}/u.test(head.text)) return true;
  return bulletOf(head.text) !== null && bulletOf(before.text) !== null;
}

const captionStart =
  /^(?:extraits?|source|photos?|cr[ée]dits?|figure|fig\.|sch[ée]ma|illustrations?|captures?|copies? d.[ée]cran|visuels?|l[ée]gende|image|encadr[ée]|t[ée]moignages?|verbatim|zoom|focus|paroles? d|affiche|logo|infographie|graphique|©)(?![\p{L}])/iu;

/** Whether a piece of text that stands apart reads like a caption, a quotation or a label. */
function looksLikeBox(island: readonly Row[], { closed }: { closed: boolean }): boolean {
  const text = island.map((row) => row.text.trim()).join(' ');
  const words = text.split(/\s+/).length;
  const listed = island.some((row) => bulletOf(row.text) !== null);
  const short = words <= 25 && !listed && !/[.;]$/.test(text);
  const quoted = paragraphs(island).every((rows) => isQuoted(rows.map((row) => row.text.trim()).join(' ')));
  return captionStart.test(text) || quoted || (short && (closed || text.includes('**')));
}

function isQuoted(text: string): boolean {
  return /^[«"“]/.test(text) && /[»"”][.!]?$/.test(text);
}

/** Where a picture may stand, what was read from it is no text of the section even when no gap shows its edge. */
function withoutClosingBox(parted: PartedSection, place: SectionPlace): PartedSection {
  const start = place.picture === 'never' ? closingCaption(parted.text, place) : boxStart(parted.text);
  if (start <= 0) return parted;
  return { ...parted, text: parted.text.slice(0, start), boxes: [parted.text.slice(start), ...parted.boxes] };
}

function boxStart(rows: readonly Row[]): number {
  const form = formStart(rows);
  return form > 0 ? form : captionedStart(rows);
}

/** A caption that ends a section before a wide gap, where the picture stood. */
function closingCaption(rows: readonly Row[], { closed }: { closed: boolean }): number {
  const start = closed ? captionedStart(rows) : -1;
  const last = paragraphs(rows).at(-1)?.length ?? 0;
  return start === rows.length - last ? start : -1;
}

/** Where a short paragraph begins that says by its first word that it is the caption of a picture. */
function captionedStart(rows: readonly Row[]): number {
  let start = 0;
  for (const part of paragraphs(rows)) {
    const text = part.map((row) => row.text.trim()).join(' ');
    const words = text.split(/\s+/).length;
    if (start > 0 && !/[.:;]$/.test(text) && ((captionStart.test(text) && words <= 12) || isDrawn(text, words)))
      return start;
    start += part.length;
  }
  return -1;
}

/** Whether some letters only are bold, as in a logo: a picture's words. */
function isDrawn(text: string, words: number): boolean {
  return words <= 8 && text.includes('**') && !/^\*\*[^*]+\*\*$/.test(text);
}

/**
 * Where a reproduced questionnaire begins: a list, up to the end, with at least three questions and at least two
 * indications in brackets of how to answer. Not when the sentence before announces it: it is then the writer's own.
 */
function formStart(rows: readonly Row[]): number {
  const start = rows.findIndex((row) => bulletOf(row.text) !== null);
  const list = start < 0 ? [] : rows.slice(start);
  const questions = list.filter((row) => row.text.endsWith('?')).length;
  const hints = list.filter((row) => /^\s*\(/.test(row.text)).length;
  const others = list.filter((row) => bulletOf(row.text) === null && !/^\s*[\p{Ll}(]/u.test(row.text)).length;
  const announced = rows[start - 1]?.text.endsWith(':') ?? false;
  return questions >= 3 && hints >= 2 && others === 0 && !announced ? start : -1;
}
