import { analyse, type Token } from './analysis';
import { isLexiconWord, keyOfWord } from './lexicon';
import { isArticle } from './search-form';
import { stopWords, weakWords } from './stop-words';
import type { Vocabulary } from './vocabulary';

/** What was typed, as far as the catalogue's words go. */
export interface Respelling {
  text: string;
  /** A word was put in place of a misspelt one, or left out because nothing resembles it. */
  changed: boolean;
  /** The words put in, folded as they stand in the text. */
  replacements: string[];
}

/** The words typed that nothing explains: no sheet has them, they are not grammar, and they stand for nothing else. */
export function unknownWords(text: string, vocabulary: Vocabulary): string[] {
  return unknownTokens(text, vocabulary).map(({ word }) => word);
}

/**
 * The text with its misspelt words as the catalogue writes them. Words that resemble nothing are left out as long as
 * others remain: « passeport à Trifouillis » finds what there is on passports.
 */
export function respell(text: string, vocabulary: Vocabulary): Respelling {
  const unknown = unknownTokens(text, vocabulary);
  if (unknown.length === 0) return { text, changed: false, replacements: [] };
  const meant = unknown.map((token) => ({ token, written: meaning(token.word, vocabulary) }));
  const left = analyse(text).tokens.filter(
    (token) => !token.empty && !unknown.some(({ start }) => start === token.start),
  );
  const nothingLeft = left.length === 0 && meant.every(({ written }) => written === null);
  if (nothingLeft) return { text, changed: false, replacements: [] };
  const result = replaced(text, meant);
  const leftOut = meant.some(({ written }) => written === null);
  const replacements = meant.flatMap(({ written }) => written?.split(' ') ?? []);
  return { text: leftOut ? withoutLooseEnds(result) : result, changed: true, replacements };
}

/** Grammar that a word left out leaves hanging: « aide aux ». */
function withoutLooseEnds(text: string): string {
  const { tokens, phrases } = analyse(text);
  const full = [...tokens.filter(({ empty }) => !empty), ...phrases];
  if (full.length === 0) return text;
  return text.slice(Math.min(...full.map(({ start }) => start)), Math.max(...full.map(({ end }) => end)));
}

function unknownTokens(text: string, vocabulary: Vocabulary): Token[] {
  const { tokens, phrases } = analyse(text);
  const last = tokens.at(-1);
  return tokens.filter((token) => {
    if (phrases.some(({ start, end }) => token.start >= start && token.end <= end)) return false;
    if (isJoined(token, tokens, vocabulary)) return false;
    if (token === last && (isBegun(token.word, vocabulary) || hasFamily(token.word, vocabulary))) return false;
    return !isKnown(token.word, vocabulary);
  });
}

function isKnown(word: string, vocabulary: Vocabulary): boolean {
  if (stopWords.has(word) || weakWords.has(word) || isArticle(word) || vocabulary.has(word)) return true;
  if (!isLexiconWord(word) && !vocabulary.hasKey(keyOfWord(word))) return false;
  const nearest = vocabulary.corrected(word);
  // « courier » has the stem of « cours », and is nearer to « courrier ».
  return nearest === null || keyOfWord(nearest) === keyOfWord(word);
}

/** The last word may still be being typed. */
function isBegun(word: string, vocabulary: Vocabulary): boolean {
  return word.length > 1 && vocabulary.hasPrefix(word);
}

/** Sheets have words of the same family, though not so near that it could be misspelt. */
function hasFamily(word: string, vocabulary: Vocabulary): boolean {
  const key = keyOfWord(word);
  return key.length > 4 && vocabulary.hasPrefix(key) && vocabulary.corrected(word) === null;
}

/** One half of a word that sheets write as one: « multi canal ». */
function isJoined(token: Token, tokens: Token[], vocabulary: Vocabulary): boolean {
  const index = tokens.indexOf(token);
  const [before, after] = [tokens[index - 1]?.word ?? '', tokens[index + 1]?.word ?? ''];
  return (before !== '' && vocabulary.has(before + token.word)) || (after !== '' && vocabulary.has(token.word + after));
}

function meaning(word: string, vocabulary: Vocabulary): string | null {
  return vocabulary.corrected(word) ?? split(word, vocabulary);
}

/** Two words written as one, each of which sheets have. */
function split(word: string, vocabulary: Vocabulary): string | null {
  for (let at = 3; at <= word.length - 3; at += 1) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    if (vocabulary.has(left) && vocabulary.has(right)) return `${left} ${right}`;
  }
  return null;
}

function replaced(text: string, words: { token: Token; written: string | null }[]): string {
  let result = '';
  let from = 0;
  for (const { token, written } of words) {
    result += text.slice(from, token.start) + (written ?? '');
    from = token.end;
  }
  return (result + text.slice(from)).replace(/\s+/g, ' ').trim();
}
