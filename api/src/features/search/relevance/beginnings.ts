/** Letters that fold to the same one, as a class of a pattern. */
const variants: Record<string, string> = {
  a: '[aàâäáãå]',
  c: '[cç]',
  e: '[eéèêë]',
  i: '[iîïíì]',
  n: '[nñ]',
  o: '[oôöóòõ]',
  u: '[uùûüú]',
  y: '[yÿý]',
};

/** Letters that a word shares with all its forms: stems differ in their endings only. */
const sharedLetters = 3;

/**
 * Finds the places of a text where one of these words may stand, in any form: more than those where it does, but few.
 * The words are folded; the text is as written, accents, ligatures and dots of acronyms included.
 */
export function beginningsPattern(words: readonly string[]): RegExp {
  const beginnings = new Set(words.filter((word) => word !== '').map((word) => word.slice(0, sharedLetters)));
  const alternatives = [...beginnings].map(pattern);
  return new RegExp(`(?<![\\p{L}\\p{Nd}\\p{Mn}])(?:${alternatives.join('|') || '(?!)'})`, 'giu');
}

function pattern(beginning: string): string {
  const ligatures = beginning.startsWith('oe') || beginning.startsWith('ae');
  const plain = Array.from(beginning, (letter) => variants[letter] ?? letter).join('\\.?');
  if (!ligatures) return plain;
  return `(?:${plain}|${beginning.startsWith('oe') ? 'œ' : 'æ'})`;
}
