import { withoutEnding } from '@recueil/text';
import { keyOfWord } from './lexicon';
import type { KnownWord } from './known-word';

/** Where keys lie, on the keyboards of French administrations: a slip of the finger lands next door. */
const rows = ['azertyuiop', 'qsdfghjklm', 'wxcvbn'];
const places = new Map(rows.flatMap((row, y) => Array.from(row, (key, x) => [key, { x: x + y * 0.4, y }] as const)));

/** People write what they hear, and seldom miss the first letter. */
const soundAlikeGrace = 0.6;
const otherFirstLetter = 0.5;
/** Another form of the same word is nearer than another word. */
const sameFamily = 0.6;

interface Candidate extends KnownWord {
  letters: number;
}

/** Finds what misspelt words were meant to be, among the words that the catalogue or the lexicon has. */
export class Speller {
  private readonly candidates: Candidate[];
  private readonly answers = new Map<string, string | null>();

  constructor(words: Iterable<KnownWord>) {
    this.candidates = [];
    for (const { word, sheets } of words) {
      if (word.length > 2 && !/\d/.test(word)) this.candidates.push({ word, sheets, letters: lettersOf(word) });
    }
  }

  /**
   * The word that was most likely meant, or null when none is near enough. Near: one slip for a word of five letters,
   * two from eight on, and a little more when it sounds the same. A slip is a letter too many, missing, taken for its
   * neighbour or swapped with the next. Among several, the nearest, then the most frequent.
   */
  corrected(word: string): string | null {
    const known = this.answers.get(word);
    if (known !== undefined) return known;
    const answer = this.nearest(word);
    if (this.answers.size >= mostAnswers) this.answers.clear();
    this.answers.set(word, answer);
    return answer;
  }

  private nearest(word: string): string | null {
    const slips = allowedSlips(word);
    if (slips === 0) return null;
    const most = slips + soundAlikeGrace;
    const [sound, key, letters] = [phonetic(word), keyOfWord(word), lettersOf(word)];
    let best: string | null = null;
    let bestScore = Infinity;
    for (const candidate of this.candidates) {
      if (Math.abs(candidate.word.length - word.length) > 2) continue;
      // A slip changes two letters at most: most words are set aside without being looked into.
      if (countOnes(candidate.letters ^ letters) > 4) continue;
      const distance = editDistance(word, candidate.word, most);
      if (distance > most) continue;
      const unlike = unlikeness(word, sound, candidate.word);
      if (distance + unlike > slips) continue;
      const family = keyOfWord(candidate.word) === key ? sameFamily : 0;
      const score = distance + unlike - family - Math.log2(1 + candidate.sheets) * 0.08;
      if (score < bestScore) [best, bestScore] = [candidate.word, score];
    }
    return best;
  }
}

/** Words asked about that are remembered. */
const mostAnswers = 5_000;

function unlikeness(word: string, sound: string, candidate: string): number {
  if (phonetic(candidate) === sound) return -soundAlikeGrace;
  return candidate.startsWith(word.charAt(0)) ? 0 : otherFirstLetter;
}

/** Which letters a word has, a bit each. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index += 1) letters |= 1 << ((word.charCodeAt(index) - 97) % 32);
  return letters;
}

function countOnes(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}

function allowedSlips(word: string): number {
  if (word.length < 4 || /\d/.test(word)) return 0;
  if (word.length < 6) return word.length === 4 ? 0.9 : 1;
  return word.length < 8 ? 1.4 : 2;
}

/** How a word sounds, roughly: « apel », « aquisition », « refèrant », « dimention ». */
function phonetic(word: string): string {
  const heard = word
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
    .replace(/(.)\1+/g, '$1');
  return withoutEnding(heard, /[estx]/);
}

/**
 * Slips between two words: a swap of two neighbours is one, a letter doubled or not is half of one. Anything above
 * `most` is only known to be above.
 */
function editDistance(one: string, other: string, most: number): number {
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
