import { keyOfWord } from './lexicon';
import type { Vocabulary } from './vocabulary';

/** Where keys lie, on the keyboards of French administrations: a slip of the finger lands next door. */
const rows = ['azertyuiop', 'qsdfghjklm', 'wxcvbn'];
const places = new Map(rows.flatMap((row, y) => Array.from(row, (key, x) => [key, { x: x + y * 0.4, y }] as const)));

/**
 * The word of the vocabulary that was most likely meant, or null when none is near enough. Near: one slip for a word
 * of five letters, two from eight on, and a little more when it sounds the same. A slip is a letter too many, missing,
 * taken for its neighbour or swapped with the next. Among several, the nearest, then the most frequent.
 */
export function corrected(word: string, vocabulary: Vocabulary, others: Iterable<string> = []): string | null {
  const slips = allowedSlips(word);
  if (slips === 0) return null;
  const [sound, key] = [phonetic(word), keyOfWord(word)];
  let best: string | null = null;
  let bestScore = Infinity;
  for (const candidate of candidates(vocabulary, others)) {
    if (Math.abs(candidate.length - word.length) > 2 || candidate.length < 3 || /\d/.test(candidate)) continue;
    const most = slips + soundAlikeGrace;
    const distance = editDistance(word, candidate, most);
    if (distance > most) continue;
    const unlike =
      phonetic(candidate) === sound ? -soundAlikeGrace : candidate.startsWith(word.charAt(0)) ? 0 : otherFirstLetter;
    if (distance + unlike > slips) continue;
    const family = keyOfWord(candidate) === key ? sameFamily : 0;
    const score = distance + unlike - family - Math.log2(1 + vocabulary.sheets(candidate)) * 0.08;
    if (score < bestScore) [best, bestScore] = [candidate, score];
  }
  return best;
}

/** People write what they hear, and seldom miss the first letter. */
const soundAlikeGrace = 0.6;
const otherFirstLetter = 0.5;
/** Another form of the same word is nearer than another word. */
const sameFamily = 0.6;

function* candidates(vocabulary: Vocabulary, others: Iterable<string>): Iterable<string> {
  yield* vocabulary.words();
  for (const word of others) if (!vocabulary.has(word)) yield word;
}

function allowedSlips(word: string): number {
  if (word.length < 4 || /\d/.test(word)) return 0;
  if (word.length < 6) return word.length === 4 ? 0.9 : 1;
  return word.length < 8 ? 1.4 : 2;
}

/** Much as it sounds: « apel », « aquisition », « refèrant », « dimention ». */
export function phonetic(word: string): string {
  return word
    .replace(/ph/g, 'f')
    .replace(/qu|q|ck|c(?![eiyh])|ch(?=[rl])/g, 'k')
    .replace(/ti(?=on)|ci(?=on)|ssi(?=on)|si(?=on)/g, 'si')
    .replace(/c(?=[eiy])|ç|sc(?=[eiy])/g, 's')
    .replace(/z/g, 's')
    .replace(/eau|au/g, 'o')
    .replace(/ai|ei|ee|es$|et$|er$|ez$/g, 'e')
    .replace(/[ae](?=[nm](?![aeiouynm]))/g, 'a')
    .replace(/m(?=[pb])/g, 'n')
    .replace(/y/g, 'i')
    .replace(/h/g, '')
    .replace(/(.)\1+/g, '$1')
    .replace(/[estx]+$/, '');
}

/**
 * Slips between two words: a swap of two neighbours is one, a letter doubled or not is half of one. Anything above
 * `most` is only known to be above.
 */
export function editDistance(one: string, other: string, most: number): number {
  let before: number[] = [];
  let previous = [0];
  for (let j = 1; j <= other.length; j += 1) previous.push((previous[j - 1] ?? 0) + adding(other, j));
  for (let i = 1; i <= one.length; i += 1) {
    const current = [(previous[0] ?? 0) + adding(one, i)];
    let least = current[0] ?? 0;
    for (let j = 1; j <= other.length; j += 1) {
      const a = one[i - 1] ?? '';
      const b = other[j - 1] ?? '';
      let cost = (previous[j - 1] ?? 0) + (a === b ? 0 : replacing(a, b));
      cost = Math.min(cost, (previous[j] ?? 0) + adding(one, i), (current[j - 1] ?? 0) + adding(other, j));
      if (i > 1 && j > 1 && a === other[j - 2] && one[i - 2] === b) cost = Math.min(cost, (before[j - 2] ?? 0) + 0.8);
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return least;
    [before, previous] = [previous, current];
  }
  return previous[other.length] ?? Infinity;
}

/** What the letter before this place costs when the other word lacks it. */
function adding(word: string, place: number): number {
  return place > 1 && word[place - 1] === word[place - 2] ? 0.5 : 1;
}

/** Fingers slip to the next key and one vowel is taken for another; other letters are seldom mixed up. */
function replacing(a: string, b: string): number {
  if (vowels.includes(a) && vowels.includes(b)) return 1;
  const one = places.get(a);
  const other = places.get(b);
  return one && other && Math.hypot(one.x - other.x, one.y - other.y) < 1.3 ? 1 : 1.6;
}

const vowels = 'aeiouy';
