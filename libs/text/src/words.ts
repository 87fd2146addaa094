import { toPlainText } from './plain-text';
import type { RichText } from './rich-text';

const segmenter = new Intl.Segmenter('fr', { granularity: 'word' });

/** How many words a reader counts: "l’accueil" is two, "rendez-vous" two, a number one; punctuation and bullets none. */
export function countWords(text: string | RichText | null): number {
  const plain = typeof text === 'string' ? text : toPlainText(text);
  let count = 0;
  for (const { isWordLike } of segmenter.segment(plain.replace(/['’]/g, ' '))) if (isWordLike) count += 1;
  return count;
}
