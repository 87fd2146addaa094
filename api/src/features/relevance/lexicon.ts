import { acronyms } from './acronyms';
import { stem } from './stem';
import { stopWords } from './stop-words';
import { synonyms } from './synonyms';
import { wordsOf } from './words';

/** One or several words as they follow one another in a text, grammar included; folded. */
export type Expression = readonly string[];

/** A phrase that stands for something: its words as stems, grammar as it is, and what it stands for. */
interface Phrase {
  stems: string[];
  key: string;
}

/** What an acronym stands for, under its key: the ways to write it, itself included. */
const meanings = new Map<string, Expression[]>();
/** Words that are written for an acronym: `cnaf` for `caf`. */
const aliases = new Map<string, string>();
const phrasesByFirst = new Map<string, Phrase[]>();
const relatedByKey = new Map<string, Expression[]>();
/** How the words of the lexicon are written. */
const spellings = new Map<string, string>();

for (const [acronym, ways] of Object.entries(acronyms)) addAcronym(acronym, ways);
for (const group of synonyms) addSynonyms(group);
for (const phrases of phrasesByFirst.values()) phrases.sort((one, other) => other.stems.length - one.stems.length);

function addAcronym(acronym: string, ways: string[]): void {
  const key = expression(acronym).join('');
  meanings.set(key, [[key]]);
  aliases.set(key, key);
  for (const way of ways) {
    const words = expression(way);
    meanings.get(key)?.push(words);
    if (words.length === 1 && words[0] !== undefined) aliases.set(words[0], key);
    else addPhrase({ stems: words.map(phraseStem), key });
  }
}

function addSynonyms(group: string[]): void {
  const members = group.map(expression);
  for (const member of members) {
    const key = keyOf(member);
    const others = members.filter((other) => keyOf(other) !== key);
    relatedByKey.set(key, [...(relatedByKey.get(key) ?? []), ...others]);
    const stems = member.map(phraseStem);
    if (stems.length > 1 && !meanings.has(key)) addPhrase({ stems, key });
  }
}

function addPhrase(phrase: Phrase): void {
  const first = phrase.stems[0] ?? '';
  const known = phrasesByFirst.get(first) ?? [];
  if (!known.some(({ stems }) => stems.join(' ') === phrase.stems.join(' '))) known.push(phrase);
  phrasesByFirst.set(first, known);
}

function expression(text: string): Expression {
  const found = wordsOf(text);
  for (const { word, start, end } of found) spellings.set(word, text.slice(start, end));
  return found.map(({ word }) => word);
}

/** A word of a phrase: its stem, or the word itself when it is grammar. */
export function phraseStem(word: string): string {
  return stopWords.has(word) ? word : stem(word);
}

/** What a word counts as: the acronym that it is or stands for, in the plural too, else its stem. */
export function keyOfWord(word: string): string {
  return aliases.get(word) ?? (word.endsWith('s') ? aliases.get(word.slice(0, -1)) : undefined) ?? stem(word);
}

/** What an expression counts as: an acronym's key when it is one of its meanings, else its stems in a row. */
export function keyOf(words: Expression): string {
  if (words.length === 1 && words[0] !== undefined) return keyOfWord(words[0]);
  const stems = words.map(phraseStem);
  return phraseAt(stems, 0)?.stems.length === stems.length ? (phraseAt(stems, 0)?.key ?? '') : stems.join(' ');
}

/** The longest phrase of the lexicon that begins there. */
export function phraseAt(stems: readonly string[], start: number): Phrase | undefined {
  return phrasesByFirst
    .get(stems[start] ?? '')
    ?.find((phrase) => phrase.stems.every((part, offset) => stems[start + offset] === part));
}

/** The ways to write an acronym; none for any other key. */
export function meaningsOf(key: string): readonly Expression[] {
  return meanings.get(key) ?? [];
}

/** What people say for the same thing, without what the acronyms among them stand for. */
export function relatedTo(key: string): readonly Expression[] {
  return relatedByKey.get(key) ?? [];
}

/** Every key with related expressions, for an engine that is told them once. */
export function relatedKeys(): Iterable<string> {
  return relatedByKey.keys();
}

/** Every word that the lexicon is made of, and what each counts as: worth knowing even where no sheet says it. */
const words = new Set([...meanings.values(), ...relatedByKey.values()].flat(2));
const keys = new Set([...words].map(keyOfWord));

/** Whether it is a word of the lexicon, in one form or another. */
export function isLexiconWord(word: string): boolean {
  return words.has(word) || keys.has(keyOfWord(word));
}

/** How a word of the lexicon is written, accents included. */
export function lexiconSpelling(word: string): string | undefined {
  return spellings.get(word);
}

export function lexiconWords(): Iterable<string> {
  return words;
}
