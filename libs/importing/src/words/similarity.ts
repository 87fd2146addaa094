import { lettersOf } from './fold';

/** A title made ready for comparison. */
export interface Fingerprint {
  letters: string;
  /** Every pair of neighbouring letters as a number, in order of size. */
  pairs: Uint32Array;
}

const longestCompared = 400;

/** Pairs of neighbouring letters: they forgive a missing article, a space in a number, a curly apostrophe. */
export function fingerprint(text: string): Fingerprint {
  return fingerprintOfLetters(lettersOf(text.slice(0, longestCompared)));
}

/** As {@link fingerprint}, for text that `lettersOf` has been through. */
export function fingerprintOfLetters(letters: string): Fingerprint {
  const pairs = new Uint32Array(Math.max(letters.length - 1, 0));
  for (let index = 0; index < pairs.length; index += 1) {
    pairs[index] = letters.charCodeAt(index) * 0x10000 + letters.charCodeAt(index + 1);
  }
  return { letters, pairs: pairs.sort() };
}

/** From 0 (nothing in common) to 1 (the same letters): the Dice coefficient of the two sets of pairs. */
export function similarity(one: Fingerprint, other: Fingerprint): number {
  if (one.letters === other.letters) return one.letters === '' ? 0 : 1;
  const size = one.pairs.length + other.pairs.length;
  return size === 0 ? 0 : (2 * commonPairs(one.pairs, other.pairs)) / size;
}

/** What {@link similarity} is at most of texts with so many letters. */
export function mostSimilarity(one: number, other: number): number {
  const [fewer, more] = [Math.min(one, other), Math.max(one, other)];
  return fewer === more ? 1 : (2 * Math.max(fewer - 1, 0)) / (Math.max(fewer - 1, 0) + more - 1);
}

function commonPairs(one: Uint32Array, other: Uint32Array): number {
  let common = 0;
  for (let left = 0, right = 0; left < one.length && right < other.length;) {
    const difference = (one[left] ?? 0) - (other[right] ?? 0);
    if (difference === 0) common += 1;
    if (difference <= 0) left += 1;
    if (difference >= 0) right += 1;
  }
  return common;
}
