import type { Extent } from './compared';

/** A letter, a space, an apostrophe or a common punctuation mark: a digit or any other sign changes more than a word. */
const plainWords = /^[\p{L}\p{M}\s'’‘.,;:!?…()«»“”"–—-]*$/u;

/** Whether these are words alone, without a figure or a symbol. */
export function arePlainWords(text: string): boolean {
  return plainWords.test(text);
}

export function extentOf(parts: readonly Extent[]): Extent {
  return {
    words: parts.reduce((sum, { words }) => sum + words, 0),
    onlyWords: parts.every(({ onlyWords }) => onlyWords),
  };
}

/**
 * Whether a change is so small that one favourable opinion, or one click, will do: a few words inside sentences that
 * stayed. A link, a form, a symbol, a figure, a contact, a file, a new sentence or paragraph never is.
 */
export function isSmallChange({ words, onlyWords }: Extent, mostWords: number): boolean {
  return onlyWords && words <= mostWords;
}
