import { keyOfWord, phraseAt, phraseStem } from './lexicon';
import { stopWords } from './stop-words';
import { wordsOf, type Word } from './words';

/** A word of a text with what it counts as, or several that count as one: « caisse d’allocations familiales » as `caf`. */
export interface Token extends Word {
  key: string;
  /** Says nothing by itself: an article, a pronoun. */
  empty: boolean;
}

export interface Analysis {
  tokens: Token[];
  /** The phrases of the lexicon found among them, where they stand. Their words are among the tokens too. */
  phrases: Token[];
}

/** A text as relevance sees it: at indexing, in what people type, and where it is highlighted. */
export function analyse(text: string): Analysis {
  const tokens = wordsOf(text).map((word) => ({ ...word, key: keyOfWord(word.word), empty: stopWords.has(word.word) }));
  const stems = tokens.map(({ word }) => phraseStem(word));
  const phrases = tokens.flatMap((token, index): Token[] => {
    const phrase = phraseAt(stems, index);
    const last = phrase && tokens[index + phrase.stems.length - 1];
    return phrase && last ? [{ ...token, end: last.end, key: phrase.key, empty: false }] : [];
  });
  return { tokens, phrases };
}
