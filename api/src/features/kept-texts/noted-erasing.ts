import { passageOf, type Passage, wordsAt } from '@recueil/text';
import type { ErasedText } from '#core/erasures/erasure-log';
import { ErasureMisfit } from '#core/erasures/erasure-misfit';
import type { Choice, KeptText } from './kept-text';

/** What an erasing of before takes of texts that may hold the passage still. */
export interface NotedErasing {
  /** The words, as they stand in a text of before; null where none is as it was. They are noted nowhere. */
  passage: Passage | null;
  /** Throws {@link ErasureMisfit} for a text of which nobody can tell where the passage stands, if it does. */
  choice: Choice;
}

/**
 * A text that is as it was loses what it lost, at the very same places; one that lost it is left alone. One that is another,
 * or that was gone by then, loses the passage wherever it stands.
 */
export function notedErasing(texts: readonly KeptText[], noted: readonly ErasedText[]): NotedErasing {
  const known = new Map(noted.map((text) => [nameOf(text), text]));
  const passage = passageIn(texts, known);
  const choice: Choice = (text) => {
    const its = known.get(nameOf(text));
    if (its?.hashBefore === text.hash) return its.spans;
    if (its?.hashAfter === text.hash || text.value === '') return [];
    // A version never changes but by erasings, which are noted.
    if (its !== undefined && text.place === 'revision') throw otherVersion(text);
    if (passage !== null) return text.spansOf(passage);
    if (its !== undefined) throw otherText(text);
    return [];
  };
  return { passage, choice };
}

/** Throws {@link ErasureMisfit} where a text that lost the same is not what it was then. */
export function requireAsNoted(erased: readonly ErasedText[], noted: readonly ErasedText[]): void {
  const known = new Map(noted.map((text) => [nameOf(text), text]));
  for (const text of erased) {
    const its = known.get(nameOf(text));
    if (its?.hashBefore === text.hashBefore && its.hashAfter !== text.hashAfter) throw otherVersion(text);
  }
}

function passageIn(texts: readonly KeptText[], known: ReadonlyMap<string, ErasedText>): Passage | null {
  for (const text of texts) {
    const its = known.get(nameOf(text));
    const words = its?.hashBefore === text.hash ? wordsAt(text.value, its.spans) : null;
    const passage = words === null ? null : passageOf(words);
    if (passage !== null) return passage;
  }
  return null;
}

function nameOf({ place, key }: Pick<ErasedText, 'place' | 'key'>): string {
  return `${place} ${key}`;
}

function otherVersion({ place, key }: Pick<ErasedText, 'place' | 'key'>): ErasureMisfit {
  return new ErasureMisfit(`l’empreinte d’un texte n’est pas celle que le journal dit (${place} ${key})`);
}

function otherText({ place, key }: KeptText): ErasureMisfit {
  return new ErasureMisfit(
    `un texte n’était pas encore celui où le passage a été effacé, et rien ne dit plus quels mots y chercher (${place} ${key})`,
  );
}
