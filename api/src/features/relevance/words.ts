import { innerCapital, innerWords, searchForm } from './search-form';

/**
 * A text as a sequence of words, the way both engines see it. The generated column `search_vector` cuts the published
 * documents in the same way, in SQL (`search_words`): a test holds the two together.
 */
export interface Word {
  /** Without case nor accents, in its base form when written inclusively: `agent·e·s` is `agent`. */
  word: string;
  /** Where it stands in the text, inclusive endings included. */
  start: number;
  end: number;
}

const dotted = /\p{L}(?:\.\p{L})+(?![\p{L}\p{Nd}])/uy;
const plain = /[\p{L}\p{Nd}\p{Mn}]+/uy;
const next = /[\p{L}\p{Nd}]/gu;
const ending = /[·•‧∙⋅.(/-](\p{L}{1,6})\)?/uy;
const endingMarks = '·•‧∙⋅.(/-';
const elided = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)$/;
const apostrophe = "'";

/** Endings that follow a masculine form: « agent·e·s », « usager.ère.s », « instructeur(rice)s ». */
const inclusiveEndings = [
  ...['e', 'es', 's', 'ne', 'nes', 'le', 'les', 'te', 'tes', 'se', 'ses', 've', 'ves', 'x'],
  ...['ere', 'eres', 'iere', 'ieres', 'rice', 'rices', 'trice', 'trices', 'euse', 'euses', 'ice', 'ices'],
  ...[
    'ale',
    'ales',
    'aux',
    'elle',
    'elles',
    'enne',
    'ennes',
    'ienne',
    'iennes',
    'esse',
    'esses',
    'ive',
    'ives',
    'fe',
    'fes',
  ],
];
const endings = new Set(inclusiveEndings);

/** PostgreSQL holds shorter lexemes than people can type. */
const longestWord = 200;

/** Lower case, without accents. */
function fold(form: string): string {
  const lower = form.toLowerCase();
  if (/^[a-z0-9]*$/.test(lower)) return lower;
  return lower.normalize('NFD').replace(/\p{Mn}/gu, '');
}

/** The words of a text, in order. Elided articles are left out: « l’accueil » is one word. */
export function wordsOf(text: string): Word[] {
  const { form, startOf, endOf } = searchForm(text);
  return collect(form, 0, Infinity).map(({ word, start, end }) => ({ word, start: startOf(start), end: endOf(end) }));
}

/** The words that a document is found by besides {@link wordsOf}, in order: « unique » in « DossierUnique ». */
export function innerWordsOf(text: string): string[] {
  return innerWords(text).map((word) => fold(word).slice(0, longestWord));
}

/** In the form of a text: a word that begins there, and those that follow it, so many in all. */
export function wordsFrom(form: string, first: Word, count: number): Word[] {
  return [first, ...collect(form, first.end, count - 1)];
}

function collect(form: string, from: number, most: number): Word[] {
  const words: Word[] = [];
  let place = from;
  while (words.length < most) {
    next.lastIndex = place;
    const found = next.exec(form);
    if (!found) break;
    const word = wordAt(form, found.index);
    const isElided = form[word.end] === apostrophe && elided.test(word.word);
    if (word.word !== '' && !isElided) words.push(word);
    place = Math.max(word.end, found.index + 1);
  }
  return words;
}

/** In the form of a text, the word that begins at this place, where a letter or a digit stands after something else. */
export function wordAt(form: string, start: number): Word {
  const initials = form[start + 1] === '.' ? matchAt(dotted, form, start) : null;
  if (initials) return { word: fold(initials[0].replaceAll('.', '')), start, end: start + initials[0].length };
  const found = matchAt(plain, form, start)?.[0] ?? '';
  const end = start + found.length;
  const word = fold(found).slice(0, longestWord);
  return { word, start, end: word.length < 3 ? end : endOfInclusive(form, end) };
}

/** In the form of a text, the word inside a longer one that begins there and ends before a capital; or null. */
export function innerWordAt(form: string, start: number): Word | null {
  const whole = matchAt(plain, form, start)?.[0].slice(0, longestWord) ?? '';
  const [inner = ''] = whole.split(innerCapital);
  return inner === '' || inner === whole ? null : { word: fold(inner), start, end: start + inner.length };
}

/** Where the word really ends, when feminine and plural endings follow it; else where it ended already. */
function endOfInclusive(text: string, end: number): number {
  let last = end;
  for (;;) {
    const found = endingMarks.includes(text[last] ?? ' ') ? matchAt(ending, text, last) : null;
    if (!found || !endings.has(fold(found[1] ?? ''))) break;
    last += found[0].length;
    if (found[0].endsWith(')') && text[last] === 's') last += 1;
  }
  return /[\p{L}\p{Nd}]/u.test(text.slice(last, last + 1)) ? end : last;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
