import { analyse, type Token } from './analysis';
import { keyOf, keyOfWord, meaningsOf, relatedTo, type Expression } from './lexicon';
import { respell } from './respelling';
import { isArticle } from './search-form';
import { commonWords, questionWords, weakWords } from './stop-words';
import type { Vocabulary } from './vocabulary';

/** One thing that is searched: a word with its forms, an acronym with what it stands for, a phrase. */
export interface QueryTerm {
  /** The words that show what was searched, as they were typed or corrected. */
  written: string;
  /** What an index knows it by: a stem, the stems of a phrase in a row, or an acronym. */
  key: string;
  /** The ways to say it; each word stands for all its forms. */
  direct: readonly Expression[];
  /** Several words that need not follow one another, unlike those of `direct`. */
  apart: boolean;
  /** What people say for the same thing. */
  related: readonly Expression[];
  /** Matches the words that begin so, too: the last word may still be being typed. */
  prefix: string | null;
  /** How much it says that a sheet has it: rare terms say more. */
  weight: number;
  /** How much it is missed when it has to be given up: its weight, but for the verb of a question and articles of laws. */
  need: number;
}

/** How a query is understood, whichever engine is asked. */
export interface QueryPlan {
  /** A sheet that is found has all of these, as long as enough sheets have. */
  terms: QueryTerm[];
  /** Words so common that they only let a sheet come earlier. */
  common: QueryTerm[];
  /** How many sheets are enough: with few words people mean each of them, with many they tell what it is about. */
  enough: number;
  /** The text really searched when words were corrected or left out, else null. */
  corrected: string | null;
  /** The words put into it, folded: how sheets write them is not known here. */
  replacements: string[];
}

/** A word, or the words of a phrase. */
interface Span {
  words: Expression;
  written: string;
  key: string;
  empty: boolean;
  weak: boolean;
  common: boolean;
}

const telling = { empty: false, weak: false, common: false };

/** Of the sheets that answer a whole sentence, fewer than this are too few. */
const enoughForSentence = 3;

/** Engines look at ten words at most. */
const mostTerms = 8;

/** Understands what was typed. `exact`: to the letter, without correction, synonym or completion. */
export function planQuery(text: string, vocabulary: Vocabulary, { exact }: { exact: boolean }): QueryPlan {
  const spelling = exact ? { text, changed: false, replacements: [] } : respell(withApostrophes(text), vocabulary);
  const spans = spansOf(spelling.text, vocabulary);
  const last = exact ? undefined : spans.at(-1);
  const question = questionWords.has(spans[0]?.words[0] ?? '') || /^qu['’]/i.test(text);
  const toTerm = (span: Span): QueryTerm => {
    const prefix = span === last ? prefixOf(span, vocabulary) : null;
    const term = { ...termOf(span, vocabulary, { exact }), prefix };
    const isVerb = question && isInfinitive(span) && span === spans.find(({ empty }) => !empty);
    const share = isVerb ? verbShare : isArticle(span.words[0] ?? '') ? articleShare : 1;
    return { ...term, need: term.weight * share };
  };
  const { telling, common } = meaningful(spans, { exact });
  return {
    terms: heaviest(telling.map(toTerm)),
    common: common.map(toTerm),
    enough: !exact && (question || telling.length > 2) ? enoughForSentence : 1,
    corrected: spelling.changed ? spelling.text : null,
    replacements: spelling.replacements,
  };
}

/** « temps d attente », as it is typed in haste. */
function withApostrophes(text: string): string {
  return text.replace(/(?<![\p{L}\p{Nd}])([cdjlmnst]|qu) +(?=[aeiouyhàâéèêëîïôûœ])/giu, '$1’');
}

/** How much the verb of a question is missed, beside what a noun would be. */
const verbShare = 0.2;

/** How much more an article of a law is missed, since it is what was looked for: « article L. 112-8 ». */
const articleShare = 3;

function isInfinitive({ words }: Span): boolean {
  return words.length === 1 && /.{3}(?:er|ir|re)$/.test(words[0] ?? '');
}

/** The text cut into what it is made of: phrases of the lexicon, words written apart, words. */
function spansOf(text: string, vocabulary: Vocabulary): Span[] {
  const { tokens, phrases } = analyse(text);
  const spans: Span[] = [];
  for (let index = 0; index < tokens.length; index += spans.at(-1)?.words.length ?? 1) {
    const rest = tokens.slice(index);
    const phrase = phrases.find(({ start }) => start === rest[0]?.start);
    spans.push(phrase ? phraseSpan(text, phrase, rest) : (joinedSpan(text, rest, vocabulary) ?? wordSpan(text, rest)));
  }
  return spans;
}

function phraseSpan(text: string, phrase: Token, rest: Token[]): Span {
  const words = rest.filter(({ end }) => end <= phrase.end).map(({ word }) => word);
  return { words, written: text.slice(phrase.start, phrase.end), key: phrase.key, ...telling };
}

/** « multi canal » where sheets write « multicanal », at least as often as both words. */
function joinedSpan(text: string, [first, second]: Token[], vocabulary: Vocabulary): Span | null {
  if (!first || !second || first.empty || second.empty) return null;
  const apart = Math.min(vocabulary.sheets(first.word), vocabulary.sheets(second.word));
  if (vocabulary.sheets(first.word + second.word) < Math.max(1, apart)) return null;
  const key = keyOfWord(first.word + second.word);
  return { words: [first.word, second.word], written: text.slice(first.start, second.end), key, ...telling };
}

function wordSpan(text: string, [token]: Token[]): Span {
  const { word, start, end, key, empty } = token ?? { word: '', start: 0, end: 0, key: '', empty: true };
  const [weak, common] = [weakWords.has(word), commonWords.has(word)];
  return { words: [word], written: text.slice(start, end), key, empty, weak, common };
}

/** Without grammar and the words of a question, as long as something is left; common words apart, likewise. */
function meaningful(spans: Span[], { exact }: { exact: boolean }): { telling: Span[]; common: Span[] } {
  const full = spans.filter(({ empty }) => !empty);
  if (exact) return { telling: full.length > 0 ? full : spans, common: [] };
  const strong = full.filter(({ weak }) => !weak);
  const telling = strong.filter(({ common }) => !common);
  if (telling.length > 0) return { telling, common: strong.filter(({ common }) => common) };
  const rest = [strong, full, spans].find(({ length }) => length > 0) ?? [];
  return { telling: rest, common: [] };
}

function termOf(
  { words, written, key }: Span,
  vocabulary: Vocabulary,
  { exact }: { exact: boolean },
): Omit<QueryTerm, 'prefix' | 'need'> {
  const meanings = meaningsOf(key);
  const joined = words.length > 1 && keyOf(words) !== key;
  const direct = meanings.length > 0 && !exact ? meanings : joined ? [[words.join('')], words] : [words];
  const related = exact ? [] : relatedTo(key);
  const said = vocabulary.sheetsWith(singleKeys(direct));
  const sheets = said > 0 ? said : vocabulary.sheetsWith(singleKeys(related));
  return {
    written,
    key,
    direct,
    apart: words.length > 1 && !joined && meanings.length === 0,
    related,
    weight: Math.log(1 + (vocabulary.sheetCount + 1) / (sheets + 0.5)),
  };
}

function singleKeys(expressions: readonly Expression[]): string[] {
  return expressions.filter(({ length }) => length === 1).map(keyOf);
}

/**
 * A word that sheets have, in one form or another, is complete; one that they have not may become one of theirs. Its
 * stem will do where it is long enough to say something: sheets of the « gendarmerie » answer for « gendarmes ».
 */
function prefixOf({ words, key }: Span, vocabulary: Vocabulary): string | null {
  const [word = ''] = words;
  if (words.length > 1 || word.length < 2 || vocabulary.has(word) || vocabulary.hasKey(key)) return null;
  return [word, key].find((begin) => (begin === word || begin.length > 4) && vocabulary.hasPrefix(begin)) ?? null;
}

function heaviest(terms: QueryTerm[]): QueryTerm[] {
  if (terms.length <= mostTerms) return terms;
  const kept = new Set([...terms].sort((one, other) => other.weight - one.weight).slice(0, mostTerms));
  return terms.filter((one) => kept.has(one));
}
