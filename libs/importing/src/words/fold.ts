import { alikeForm } from '@recueil/text';

const known = new Map<string, string>();

/** Lower case, without accents, signs that are alike as one, letter by letter: for comparing only. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^ -~]/gu, foldCharacter)
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** French needs few of them, and needs them often. */
function foldCharacter(character: string): string {
  let folded = known.get(character);
  if (folded === undefined) {
    folded = plainForm(character);
    known.set(character, folded);
  }
  return folded;
}

function plainForm(character: string): string {
  return alikeForm(character).replace(/\s/g, ' ').toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

/** Letters and digits alone, folded: two spellings of one title have nearly the same. */
export function lettersOf(text: string): string {
  const folded = fold(text);
  return isPlain(folded) ? folded.replace(/[^a-z0-9]+/g, '') : folded.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The folded words of a text. */
export function wordsOf(text: string): string[] {
  const folded = fold(text);
  return (isPlain(folded) ? folded.match(/[a-z0-9]+/g) : folded.match(/[\p{L}\p{N}]+/gu)) ?? [];
}

/** Nearly all folded text is, and can be searched much faster for it. */
function isPlain(folded: string): boolean {
  return !/[^ -~]/.test(folded);
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
