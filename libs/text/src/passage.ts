import { canonicalRichText } from './canonical';
import type { Block, Inline, ListItem, RichText } from './rich-text';
import { canonicalLine } from './text-form';

/** What stands where a passage was erased. */
export const erasedMark = '[…]';

/** Fewer characters than this are no passage: half the words of a sheet would hold it. */
export const shortestPassage = 3;

/** Words to be erased wherever they stand. */
export interface Passage {
  /** As they were written, on one line. */
  readonly words: string;
  /** All places in a text, whole words only. */
  readonly pattern: RegExp;
}

/**
 * The passage as it is looked for: in any case, whatever white space, hyphen or apostrophe joins its words, whatever
 * stands in them that nobody sees, and never inside a longer word. Null when it is too short to be one.
 */
export function passageOf(words: string): Passage | null {
  const line = canonicalLine(words);
  const parts = line
    .replace(new RegExp(`[${unseen}]`, 'gu'), '')
    .split(new RegExp(`[${between}]`, 'u'))
    .filter((part) => part !== '');
  if (parts.join('').length < shortestPassage) return null;
  const body = parts.map(literal).join(`[${between}${unseen}]+`);
  const [first, last] = [parts[0] ?? '', parts.at(-1) ?? ''];
  const letter = String.raw`[\p{L}\p{N}]`;
  // What comes first is looked at first: a long run of what nobody sees is not read again from each of its places.
  const before = startsAWord(first) ? `(?=${letter})(?<!${letter}[${unseen}]*)` : '';
  const after = endsAWord(last) ? `(?![${unseen}]*${letter})` : '';
  return { words: line, pattern: new RegExp(before + body + after, 'giu') };
}

/** Where the passage stands in a text, in order. */
export function placesIn(text: string, { pattern }: Passage): { start: number; end: number }[] {
  return Array.from(text.matchAll(pattern), ({ index, 0: found }) => ({ start: index, end: index + found.length }));
}

/** The text with {@link erasedMark} wherever the passage stood; the very same text when it stood nowhere. */
export function withoutPassage(text: string, passage: Passage): string {
  return text.replace(passage.pattern, erasedMark);
}

/** As {@link withoutPassage}, across bold, italic and links; a link whose address holds the passage is a link no more. */
export function richTextWithoutPassage(text: RichText, passage: Passage): RichText {
  return canonicalRichText({ type: 'doc', content: blocksWithout(text.content, passage) });
}

/** Whether an address holds the passage, as it is written or as it is read. */
export function addressHolds(address: string, passage: Passage): boolean {
  return [address, readable(address)].some((form) => placesIn(form, passage).length > 0);
}

/** What joins words, and what stands in them without being seen: a soft hyphen, a joiner, a space of no width. */
const between = String.raw`\s\u2010\u2011_\-`;
const unseen = String.raw`\u00AD\u200B-\u200D\u2060\uFEFF`;

const startsAWord = (part: string): boolean => /^[\p{L}\p{N}]/u.test(part);
const endsAWord = (part: string): boolean => /[\p{L}\p{N}]$/u.test(part);

function literal(word: string): string {
  const signs = Array.from(word, (sign) =>
    sign.replace(/[.*+?^${}()|[\]\\/]/, String.raw`\$&`).replace(/['’]/, "['’]"),
  );
  return signs.join(`[${unseen}]*`);
}

function readable(address: string): string {
  try {
    return decodeURIComponent(address).normalize('NFC');
  } catch {
    return address;
  }
}

function blocksWithout(blocks: readonly Block[], passage: Passage): Block[] {
  return blocks.map((block): Block => {
    if (block.type === 'paragraph' || block.type === 'heading') {
      return { ...block, content: inlinesWithout(block.content ?? [], passage) };
    }
    const items = block.content.map((item): ListItem => ({ ...item, content: blocksWithout(item.content, passage) }));
    return { ...block, content: items };
  });
}

/** A passage may begin in one piece and end in another: the mark stands in the piece where it begins. */
function inlinesWithout(inlines: readonly Inline[], passage: Passage): Inline[] {
  const places = placesIn(inlines.map(({ text }) => text).join(''), passage);
  let begun = 0;
  return inlines.map((inline) => {
    const [start, end] = [begun, (begun += inline.text.length)];
    const within = places.filter((place) => place.start < end && place.end > start);
    const text = within.reduceRight((rest, place) => {
      const mark = place.start >= start ? erasedMark : '';
      return rest.slice(0, Math.max(0, place.start - start)) + mark + rest.slice(place.end - start);
    }, inline.text);
    return withoutTellingLinks({ ...inline, text }, passage);
  });
}

function withoutTellingLinks({ marks, ...inline }: Inline, passage: Passage): Inline {
  const kept = marks?.filter((mark) => mark.type !== 'link' || !addressHolds(mark.attrs.href, passage));
  return kept === undefined || kept.length === 0 ? inline : { ...inline, marks: kept };
}
