import { alikeForm } from './signs/forms';

/** Whether the document writes a word somewhere whole. */
export type Vocabulary = (word: string) => boolean;

export const noVocabulary: Vocabulary = () => false;

/** First halves after which a hyphen belongs to the word. */
const hyphenated =
  /(?:^|[^\p{L}])(?:vice|ex|non|sous|demi|semi|mi|quasi|avant|apres|arriere|contre|rendez|vis|peut|la|au|par|ci|est|celui|celle|ceux|celles|grand|saint|sainte|nord|sud|tiers|porte|savoir|bien|micro-?credit|qu'est|c'est|est-ce)$/u;

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

/** First halves of composed words, unless what follows is the end of a longer word: « aide-soignante », « aide-ront ». */
const composing =
  /(?:^|[^\p{L}])(?:aide|arc|centre|chef|compte|coup|court|essuie|garde|haut|haute|hors|jeune|libre|main|mot|nouveau|pique|proces|sage|tout|wagon|week)$/u;
const wordEnding =
  /^(?:\p{L}{1,3}|ments?|ries?|ront|rait|raient|teurs?|trices?|eries?|eurs?|ières?|tions?|ement|ements|ages?|esses?)$/u;

/** Words that are never the second half of another: the hyphen before them was a dash. */
const smallWord = /^(?:un|une|le|la|les|des|de|du|et|ou|dans|pour|par|sur|avec|qui|que|est|sont)$/;

const cutEnd = /[\p{L}\d](?:-|\u2010|\u2011)$/u;

function fold(word: string): string {
  const lower = word.toLowerCase();
  if (/^[a-z-]*$/.test(lower)) return lower;
  return alikeForm(lower)
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '');
}

/** Whether a word is cut at the end of this line and goes on in the next. */
export function isCut(line: string, next: string): boolean {
  return cutEnd.test(line) && /^\p{L}/u.test(next);
}

/** The two halves of a cut word as one word: with its hyphen when the word has one. */
export function rejoin(line: string, next: string, vocabulary: Vocabulary): { word: string; text: string } {
  const left = line.slice(0, -1);
  const head = /[\p{L}\d'’-]{1,60}$/u.exec(left)?.[0] ?? '';
  const tail = /^[\p{L}'’-]{1,60}/u.exec(next)?.[0] ?? '';
  const link = linkOf(head, tail, vocabulary);
  return { word: `${head}${link}${tail}`, text: `${left}${link}${next}` };
}

function linkOf(head: string, tail: string, vocabulary: Vocabulary): '' | '-' | '- ' {
  if (alwaysHyphenated.test(`${head}-${tail}`.toLowerCase())) return '-';
  if (smallWord.test(fold(tail))) return '- ';
  return hasHyphen(head, tail, vocabulary) ? '-' : '';
}

function hasHyphen(head: string, tail: string, vocabulary: Vocabulary): boolean {
  if (/^\p{Lu}/u.test(tail) || /\d$/.test(head)) return true;
  if (vocabulary(`${head}-${tail}`)) return true;
  if (vocabulary(`${head}${tail}`)) return false;
  if (head.includes('-') || hyphenated.test(fold(head))) return true;
  return composing.test(fold(head)) && !wordEnding.test(tail);
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
