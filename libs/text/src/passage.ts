import type { Block, Inline, ListItem, RichText } from './rich-text';
import { alikeSignFolds, type Fold } from './signs/folds';
import { alikeForm } from './signs/forms';
import { formWithPlaces } from './signs/form-with-places';
import { type Span, withoutSpans } from './spans';
import { canonicalLine } from './text-form';

/** Fewer characters than this are no passage: half the words of a sheet would hold it. */
export const shortestPassage = 3;

/** Words to be erased wherever they stand. */
export interface Passage {
  /** As they were written, on one line. */
  readonly words: string;
  /** All places in the form under which a text is searched for it, whole words only. */
  readonly pattern: RegExp;
}

/**
 * The passage as it is looked for: in any case, whatever white space, dash or apostrophe joins its words, in whatever
 * signs that are alike it is written, and never inside a longer word. Null when it is too short to be one.
 */
export function passageOf(words: string): Passage | null {
  const line = canonicalLine(words);
  const parts = withNumbersWhole(
    quoted(alikeForm(line))
      .split(between)
      .filter((part) => part !== ''),
  );
  if (parts.join('').length < shortestPassage) return null;
  const before = startsAWord(parts[0] ?? '') ? String.raw`(?<![\p{L}\p{N}])` : '';
  const after = endsAWord(parts.at(-1) ?? '') ? String.raw`(?![\p{L}\p{N}])` : '';
  const body = parts.map(literal).join(String.raw`[\s_\-]+`);
  return { words: line, pattern: new RegExp(before + body + after, 'giu') };
}

/** Where the passage stands in a text, in order. */
export function placesIn(text: string, { pattern }: Passage): { start: number; end: number }[] {
  const { form, startOf, endOf } = formWithPlaces(text, textFolds);
  return Array.from(form.matchAll(pattern), ({ index, 0: found }) => ({
    start: startOf(index),
    end: endOf(index + found.length),
  }));
}

/** {@link placesIn}, as spans of a string that this path leads to. */
export function textSpans(text: string, passage: Passage, path: Span['path'] = []): Span[] {
  return placesIn(text, passage).map(({ start, end }) => ({ path, offset: start, length: end - start }));
}

/** The text with a mark wherever the passage stood; the very same text when it stood nowhere. */
export function withoutPassage(text: string, passage: Passage): string {
  return withoutSpans(text, textSpans(text, passage));
}

/** Where the passage stands in any string of a value that this path leads to, but for those under these names. */
export function valueSpans(
  value: unknown,
  passage: Passage,
  kept: readonly string[] = [],
  path: Span['path'] = [],
): Span[] {
  if (typeof value === 'string') return textSpans(value, passage, path);
  if (typeof value !== 'object' || value === null) return [];
  const entries: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([name, its]) =>
    kept.includes(String(name)) ? [] : valueSpans(its, passage, kept, [...path, name]),
  );
}

/** Where it stands across bold, italic and links, and in addresses: a link whose address holds it is a link no more. */
export function richTextSpans(text: RichText, passage: Passage, path: Span['path'] = []): Span[] {
  return text.content.flatMap((block, index) => blockSpans(block, passage, [...path, 'content', index]));
}

/** The whole of an address that holds the passage, and what it is the address of. */
export function addressSpans(address: string, passage: Passage, path: Span['path']): Span[] {
  return addressHolds(address, passage) ? [{ path, offset: 0, length: address.length, gone: true }] : [];
}

/** Whether an address holds the passage, as it is written or as it is read. */
export function addressHolds(address: string, passage: Passage): boolean {
  return [address, readable(address)].some((form) => placesIn(form, passage).length > 0);
}

/** What joins words: in the form that is searched there is one dash, and no sign that is not seen. */
const between = /[\s_-]/u;

/** Numbers of a text are left apart: « poste 41 » stands in « poste 41 500 fois ». */
const textFolds: readonly Fold[] = [
  ...alikeSignFolds,
  { pattern: /« ?| ?»|[“”„‟]/gu, to: () => '"' },
  { pattern: /…/gu, to: () => '...' },
];

/** A passage is quoted in the same signs as the text that is searched. */
function quoted(form: string): string {
  return textFolds.slice(alikeSignFolds.length).reduce((text, { pattern, to }) => text.replace(pattern, to), form);
}

/** From how many digits on a number is that of a telephone or of a person: such numbers are written in groups of any size. */
const longNumber = 8;

function withNumbersWhole(parts: readonly string[]): string[] {
  const whole: string[] = [];
  for (let index = 0; index < parts.length;) {
    const end = parts.findIndex((part, at) => at >= index && !/^[0-9]+(?:\.[0-9]+)*$/.test(part));
    const number = parts.slice(index, end < 0 ? parts.length : end);
    const digits = number.join('').replaceAll('.', '');
    if (digits.length >= longNumber) whole.push(digits);
    else whole.push(...number);
    index += number.length;
    if (index === end) whole.push(parts[index++] ?? '');
  }
  return whole;
}

const startsAWord = (part: string): boolean => /^[\p{L}\p{N}]/u.test(part);
const endsAWord = (part: string): boolean => /[\p{L}\p{N}]$/u.test(part);

/** Groups of a number may stand apart or together. */
function literal(part: string): string {
  if (part.length >= longNumber && /^[0-9]+$/.test(part)) return Array.from(part).join(String.raw`[\s._\-]?`);
  return part.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`).replace(/[0-9]{4,}/g, grouped);
}

function grouped(number: string): string {
  return Array.from(number, (digit, index) => {
    const after = number.length - 1 - index;
    return after > 0 && after % 3 === 0 ? String.raw`${digit}\s?` : digit;
  }).join('');
}

function readable(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

function blockSpans(block: Block | ListItem, passage: Passage, path: Span['path']): Span[] {
  if (block.type === 'paragraph' || block.type === 'heading')
    return inlineSpans(block.content ?? [], passage, [...path, 'content']);
  return block.content.flatMap((inner, index) => blockSpans(inner, passage, [...path, 'content', index]));
}

/** A passage may begin in one piece and end in another: the mark stands in the piece where it begins. */
function inlineSpans(inlines: readonly Inline[], passage: Passage, path: Span['path']): Span[] {
  const inWords = placesIn(inlines.map(({ text }) => text).join(''), passage).flatMap((place) => {
    let begun = 0;
    return inlines.flatMap(({ text }, index): Span[] => {
      const [start, end] = [begun, (begun += text.length)];
      if (place.start >= end || place.end <= start) return [];
      const offset = Math.max(0, place.start - start);
      const span = { path: [...path, index, 'text'], offset, length: Math.min(end, place.end) - start - offset };
      return [place.start >= start ? span : { ...span, continues: true }];
    });
  });
  const inAddresses = inlines.flatMap(({ marks = [] }, index) =>
    marks.flatMap((mark, which) =>
      mark.type === 'link'
        ? addressSpans(mark.attrs.href, passage, [...path, index, 'marks', which, 'attrs', 'href'])
        : [],
    ),
  );
  return [...inWords, ...inAddresses];
}
