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
const apostrophes = "'’ʼ";

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

/** Lower case, without accents, `œ` as `oe`. */
function fold(text: string): string {
  const lower = text.toLowerCase();
  if (/^[a-z0-9]*$/.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss');
}

/** The words of a text, in order. Elided articles are left out: « l’accueil » is one word. */
export function wordsOf(text: string): Word[] {
  return collect(text, 0, Infinity);
}

/** A word that begins there, and those that follow it, so many in all. */
export function wordsFrom(text: string, first: Word, count: number): Word[] {
  return [first, ...collect(text, first.end, count - 1)];
}

function collect(text: string, from: number, most: number): Word[] {
  const words: Word[] = [];
  let place = from;
  while (words.length < most) {
    next.lastIndex = place;
    const found = next.exec(text);
    if (!found) break;
    const word = wordAt(text, found.index);
    const isElided = apostrophes.includes(text[word.end] ?? ' ') && elided.test(word.word);
    if (word.word !== '' && !isElided) words.push(word);
    place = Math.max(word.end, found.index + 1);
  }
  return words;
}

/** The word that begins at this place, where a letter or a digit stands after something else. */
export function wordAt(text: string, start: number): Word {
  const initials = text[start + 1] === '.' ? matchAt(dotted, text, start) : null;
  if (initials) return { word: fold(initials[0].replaceAll('.', '')), start, end: start + initials[0].length };
  const found = matchAt(plain, text, start)?.[0] ?? '';
  const end = start + found.length;
  const word = fold(found).slice(0, longestWord);
  return { word, start, end: word.length < 3 ? end : endOfInclusive(text, end) };
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
