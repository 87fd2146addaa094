import { keyOf, phraseStem, type Expression, type QueryTerm, stopWords, type Vocabulary } from '#rooms/relevance';

/** The classes of words of `search_head`: the title; organisation and keywords; pitch and themes. */
export const headClasses = ['A', 'B', 'C'] as const;
export type HeadClass = (typeof headClasses)[number];

/** Ways to say a term, any of which will do, as a text of type `tsquery`; in one class of words, or in any. */
export type Saying = (wordClass?: HeadClass) => string;

/** A term as PostgreSQL is asked. */
export interface TermQuery {
  direct: Saying;
  /** What says something related; null when no sheet does. */
  related: Saying | null;
  weight: number;
}

/** Spells a term out: every word in all the forms that the catalogue has of it. */
export function termQuery(term: QueryTerm, vocabulary: Vocabulary): TermQuery {
  const { direct, related, apart, prefix, weight } = term;
  const known = related.filter((words) => words.every((word) => stopWords.has(word) || isSaid(word, vocabulary)));
  return {
    direct: (wordClass) => {
      const ways = direct.map((words) => saying(words, { apart }, vocabulary, wordClass));
      if (prefix !== null) ways.push(lexeme(prefix, `*${wordClass ?? ''}`));
      return oneOf(ways);
    },
    related:
      known.length === 0
        ? null
        : (wordClass) => oneOf(known.map((words) => saying(words, { apart: false }, vocabulary, wordClass))),
    weight,
  };
}

/** A sheet that has every term, said one way or another. */
export function allOf(terms: readonly TermQuery[]): string {
  return terms.map(({ direct, related }) => oneOf(related ? [direct(), related()] : [direct()])).join(' & ');
}

function isSaid(word: string, vocabulary: Vocabulary): boolean {
  return vocabulary.has(word) || vocabulary.hasKey(keyOf([word]));
}

/** Words that follow one another, or that need not. */
function saying(
  words: Expression,
  { apart }: { apart: boolean },
  vocabulary: Vocabulary,
  wordClass?: HeadClass,
): string {
  const full = apart ? words.filter((word) => !stopWords.has(word)) : words;
  const parts = (full.length > 0 ? full : words).map((word) => anyForm(word, vocabulary, wordClass));
  return parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(apart ? ' & ' : ' <-> ')})`;
}

function anyForm(word: string, vocabulary: Vocabulary, wordClass?: HeadClass): string {
  const forms = stopWords.has(word) ? [word] : [...new Set([word, ...vocabulary.forms(phraseStem(word))])];
  return oneOf(forms.map((form) => lexeme(form, wordClass ?? '')));
}

function oneOf(ways: string[]): string {
  const different = [...new Set(ways)];
  return different.length === 1 ? (different[0] ?? '') : `(${different.join(' | ')})`;
}

/** Words hold letters and digits only; quoted all the same. */
function lexeme(word: string, labels: string): string {
  return `'${word.replace(/['\\]/g, '')}'${labels === '' ? '' : `:${labels}`}`;
}
