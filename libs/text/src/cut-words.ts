import { isComposed, isPronounOf } from './compounds';
import { alikeForm } from './signs/forms';

/** Whether the document writes a word somewhere whole. */
export type Vocabulary = (word: string) => boolean;

export const noVocabulary: Vocabulary = () => false;

/** First halves after which a hyphen belongs to the word. */
const hyphenated =
  /(?:^|[^\p{L}])(?:vice|sous|demi|semi|quasi|avant|apres|arriere|contre|rendez|vis|peut|est|celui|celle|ceux|celles|grande?s?|saint|sainte|nord|sud|tiers|porte|savoir|bien|micro-?credit|qu'est|c'est|est-ce)$/u;

/** Second halves of words that those begin without a hyphen: « sous-crire », « bien-tôt ». */
const goesOnWithout =
  /^(?:cri(?:re|s|t|ts|te|tes|vent|ption|ptions|pteurs?)|trai(?:re|s)|tractions?|naires?|dire|dit|temps|sens|poids|venir|ven(?:ant|tion|tions)|bande|fa[cç]on|facons|tot|fait|faits|faiteurs?|faisan\p{L}*|veillan\p{L}+|heureu\p{L}+|ment|rons?|ront|rait|raient|teurs?|ent)$/u;

/** Words that are written with a hyphen, whatever else the document says: pronouns, directions, numbers. */
const alwaysHyphenated = new RegExp(
  [
    String.raw`(?:^|[^\p{L}])(?:ce(?:lui|lle|lles|ux)?|ces?|cette|jusque|de|par|\p{L}{3,})-(?:là|ci)$`,
    String.raw`(?:^|[^\p{L}])(?:moi|toi|lui|elles?|soi|nous|vous|eux)-mêmes?$`,
    String.raw`(?:^|[^\p{L}])(?:nord|sud)-(?:est|ouest)$`,
    String.raw`(?:^|[^\p{L}])(?:dix|vingt|trente|quarante|cinquante|soixante|quatre|cent)-(?:et|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|et-\p{L}+|dix-\p{L}+)$`,
    String.raw`(?:^|[^\p{L}])quelques-une?s$`,
  ].join('|'),
  'u',
);

/** Words that are never the second half of another: the hyphen before them was a dash. */
const smallWord = /^(?:un|une|le|la|les|des|de|du|et|ou|dans|pour|par|sur|avec|qui|que|est|sont)$/;

/** Those that also end longer words: « éco-les », « prati-que ». */
const syllable = /^(?:le|la|les|de|des|du|que|qui|sur)$/;

/** An address keeps the hyphens that it has. So much of it is looked at before the line's end. */
const longestLook = 200;
const addressSigns = ['://', 'www.', '@'];
const addressAfter = /^[\p{L}\d.-]{1,80}@/u;

const cutEnd = /[\p{L}\d](?:-|\u2010|\u2011)$/u;
/** What a number belongs to that begins the next line: « COVID-19 », « 2020-2021 ». */
const numberedEnd = /(?:\p{L}|(?<!\d)\d{4})[-\u2010\u2011]$/u;
const number = /^\d{1,4}(?!\d)/;

/** The last word before a hyphen that goes on with another hyphen: « arc-en-ciel ». */
const linkedEnd = /-(?:à|a|et|en|de|du|des|la|le|les|au|aux|sur|sous|t|dire|ci|ès|es|vingt|et-un)$/u;

function fold(word: string): string {
  const lower = word.toLowerCase();
  if (/^[a-z-]*$/.test(lower)) return lower;
  return alikeForm(lower)
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '');
}

/** Whether a word is cut at the end of this line and goes on in the next. */
export function isCut(line: string, next: string): boolean {
  return (cutEnd.test(line) && /^\p{L}/u.test(next)) || (numberedEnd.test(line) && number.test(next));
}

/** The two halves of a cut word as one word: with its hyphen when the word has one. */
export function rejoin(line: string, next: string, vocabulary: Vocabulary): { word: string; text: string } {
  const left = line.slice(0, -1);
  const head = /[\p{L}\d'’-]{1,60}$/u.exec(left)?.[0] ?? '';
  const tail = /^(?:\d{1,4}|[\p{L}'’-]{1,60})/u.exec(next)?.[0] ?? '';
  const isAddress = isInAddress(left) || addressAfter.test(next);
  const link = isAddress ? '-' : linkOf(head, tail, vocabulary);
  return { word: `${head}${link}${tail}`, text: `${left}${link}${next}` };
}

function isInAddress(text: string): boolean {
  const last = text.slice(-longestLook).split(/\s/).at(-1) ?? '';
  return addressSigns.some((sign) => last.includes(sign));
}

function linkOf(head: string, tail: string, vocabulary: Vocabulary): '' | '-' | '- ' {
  if (alwaysHyphenated.test(`${head}-${tail}`.toLowerCase())) return '-';
  if (isPronounOf(fold(head), fold(tail))) return '-';
  if (smallWord.test(fold(tail)) && !endsWord(head, tail, vocabulary)) return '- ';
  return hasHyphen(head, tail, vocabulary) ? '-' : '';
}

function endsWord(head: string, tail: string, vocabulary: Vocabulary): boolean {
  return syllable.test(fold(tail)) && (vocabulary(`${head}${tail}`) || !vocabulary(head));
}

function hasHyphen(head: string, tail: string, vocabulary: Vocabulary): boolean {
  if (/^[\p{Lu}\d]/u.test(tail) || /\d$/.test(head)) return true;
  if (vocabulary(`${head}-${tail}`)) return true;
  if (vocabulary(`${head}${tail}`)) return false;
  const [first, second] = [fold(head), fold(tail)];
  if (isComposed(first, second)) return true;
  return linkedEnd.test(head.toLowerCase()) || (hyphenated.test(first) && !goesOnWithout.test(second));
}

/** The words of a text that contain no line's end, to settle where a hyphen belongs. Built when first asked. */
export function vocabularyOf(lines: () => Iterable<string>): Vocabulary {
  let words: Set<string> | null = null;
  return (word) => {
    words ??= collect(lines());
    return words.has(fold(word)) || words.has(fold(word.replace(/^\p{L}{1,2}['’]/u, '')));
  };
}

function collect(lines: Iterable<string>): Set<string> {
  const words = new Set<string>();
  for (const line of lines) {
    for (const [word] of line.slice(0, 20_000).matchAll(/[\p{L}\d]+(?:-[\p{L}\d]+)*(?!-$)/gu)) words.add(fold(word));
    if (words.size > 300_000) break;
  }
  return words;
}
