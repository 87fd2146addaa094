/** Letters that a word shares with all its forms: stems differ in their endings only. */
const sharedLetters = 3;

/**
 * Finds the places of a text's shadow where one of these words may stand, in any form: more than those where it does,
 * but few. The words are folded; in the shadow ligatures and dots of acronyms are as written.
 */
export function beginningsPattern(words: readonly string[]): RegExp {
  const beginnings = new Set(words.filter((word) => word !== '').map((word) => word.slice(0, sharedLetters)));
  const alternatives = [...beginnings].map(pattern);
  // Whatever stands in a shadow and is not ASCII is a letter.
  return new RegExp(`(?<![a-z0-9\\u0080-\\uffff])(?:${alternatives.join('|') || '(?!)'})`, 'g');
}

function pattern(beginning: string): string {
  const plain = Array.from(beginning).join('\\.?');
  if (beginning.startsWith('oe')) return `(?:${plain}|œ)`;
  return beginning.startsWith('ae') ? `(?:${plain}|æ)` : plain;
}
