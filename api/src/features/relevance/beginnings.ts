/** Letters that a word shares with all its forms: stems differ in their endings only. */
const sharedLetters = 3;

/**
 * Finds the places of a line's shadow where one of these words may stand, in any form: more than those where it does,
 * but few. The words are folded; in the shadow dots of acronyms are as written, and so are capitals inside a word.
 */
export function beginningsPattern(words: readonly string[]): RegExp {
  const beginnings = new Set(words.filter((word) => word !== '').map((word) => word.slice(0, sharedLetters)));
  const alternatives = [...beginnings].map(pattern);
  // Whatever stands in a shadow and is not ASCII is a letter.
  const inner = [...beginnings].map((beginning) => beginning.charAt(0).toUpperCase() + beginning.slice(1));
  const [outside, inside] = [alternatives, inner].map((some) => some.join('|') || '(?!)');
  return new RegExp(`(?<![a-z0-9\\u0080-\\uffff])(?:${outside ?? ''})|(?:${inside ?? ''})`, 'g');
}

function pattern(beginning: string): string {
  return Array.from(beginning).join('\\.?');
}
