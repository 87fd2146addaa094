/** The words of a text with how often each comes; a long word says more of a text than a short one. */
export interface Bag {
  words: ReadonlyMap<string, number>;
  weight: number;
}

let segmenter: Intl.Segmenter | undefined;

/** Its words, whatever their case and the punctuation between them. */
export function bagOf(text: string): Bag {
  segmenter ??= new Intl.Segmenter('fr', { granularity: 'word' });
  const words = new Map<string, number>();
  let weight = 0;
  for (const { segment, isWordLike } of segmenter.segment(text.toLocaleLowerCase('fr').replace(/['’]/g, ' '))) {
    if (!isWordLike) continue;
    words.set(segment, (words.get(segment) ?? 0) + 1);
    weight += segment.length;
  }
  return { words, weight };
}

/** From 0, nothing in common, to 1, the same words; less than `least` is not worth counting, and is 0. */
export function likeness(one: Bag, other: Bag, least: number): number {
  const all = one.weight + other.weight;
  if (all === 0 || (2 * Math.min(one.weight, other.weight)) / all < least) return 0;
  const [small, large] = one.words.size < other.words.size ? [one.words, other.words] : [other.words, one.words];
  let common = 0;
  for (const [word, count] of small) common += word.length * Math.min(count, large.get(word) ?? 0);
  const share = (2 * common) / all;
  return share < least ? 0 : share;
}
