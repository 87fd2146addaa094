const marks = /\p{M}/gu;
const letterForms: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss' };

/** Lower case, without accents, ligatures spelt out, every apostrophe and space the plain one: for comparing only. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(marks, '')
    .replace(/[œæß]/g, (letter) => letterForms[letter] ?? letter)
    .replace(/[\u2018\u2019\u02BC\u2032´`]/g, "'")
    .replace(/[\s\u00A0\u202F]+/g, ' ')
    .trim();
}

/** Letters and digits alone, folded: two spellings of one title have nearly the same. */
export function lettersOf(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '');
}

/** The folded words of a text. */
export function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

const emptyWords = new Set(['l', 'le', 'la', 'les', 'd', 'de', 'du', 'des', 'un', 'une', 'et', 'a', 'au', 'aux', 'en']);

/**
 * The form under which names of organisations and themes are compared: without case, accents, articles, prepositions,
 * punctuation, or the difference between œ and oe. Two names that a reader takes for one have the same.
 */
export function normaliseName(name: string): string {
  const words = wordsOf(name);
  const full = words.filter((word) => !emptyWords.has(word));
  return (full.length > 0 ? full : words).join(' ');
}
