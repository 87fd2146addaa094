import { fold } from '../words/fold';

/** Whether the document writes a word somewhere whole. */
export type Vocabulary = (word: string) => boolean;

export const noVocabulary: Vocabulary = () => false;

/** First halves after which a hyphen belongs to the word. */
const hyphenated =
  /(?:^|[^\p{L}])(?:vice|ex|non|sous|demi|semi|mi|quasi|avant|apres|arriere|contre|rendez|vis|peut|la|au|par|ci|est|celui|celle|ceux|celles|grand|saint|sainte|nord|sud|tiers|porte|savoir|bien|micro-?credit|qu'est|c'est|est-ce)$/u;

/** Words that are never the second half of another: the hyphen before them was a dash. */
const smallWord = /^(?:un|une|le|la|les|des|de|du|et|ou|dans|pour|par|sur|avec|qui|que|est|sont)$/;

const cutEnd = /[\p{L}\d](?:-|\u2010|\u2011)$/u;

/** Whether a word is cut at the end of this line and goes on in the next. */
export function isCut(line: string, next: string): boolean {
  return cutEnd.test(line) && /^\p{L}/u.test(next);
}

/** The two halves of a cut word as one word: with its hyphen when the word has one. */
export function rejoin(line: string, next: string, vocabulary: Vocabulary): { word: string; text: string } {
  const left = line.slice(0, -1);
  const head = /[\p{L}\d'’-]{1,60}$/u.exec(left)?.[0] ?? '';
  const tail = /^[\p{L}'’-]{1,60}/u.exec(next)?.[0] ?? '';
  const link = smallWord.test(fold(tail)) ? '- ' : hasHyphen(head, tail, vocabulary) ? '-' : '';
  return { word: `${head}${link}${tail}`, text: `${left}${link}${next}` };
}

function hasHyphen(head: string, tail: string, vocabulary: Vocabulary): boolean {
  if (/^\p{Lu}/u.test(tail) || /\d$/.test(head)) return true;
  if (vocabulary(`${head}-${tail}`)) return true;
  if (vocabulary(`${head}${tail}`)) return false;
  return head.includes('-') || hyphenated.test(fold(head));
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
