import { fold, lettersOf, wordsOf } from '../words/fold';
import { fingerprintOfLetters, similarity, type Fingerprint } from '../words/similarity';
import type { TitleWindow } from './title-windows';

export interface TitleMatch {
  /** Which sheet of the document. */
  sheet: number;
  similarity: number;
}

interface Candidate {
  sheet: number;
  letters: string;
  print: Fingerprint | null;
}

/** A word found in more windows than this says nothing about any of them. */
const commonWord = 400;
const examined = 40;
const longestTitle = 400;

/** The titles that the pages of a document may bear, found again by their words. */
export class TitleIndex {
  private readonly candidates: Candidate[] = [];
  private readonly byWord = new Map<string, number[]>();
  private readonly known = new Map<string, readonly TitleMatch[]>();

  constructor(windowsOfSheets: readonly (readonly TitleWindow[])[]) {
    windowsOfSheets.forEach((windows, sheet) => {
      for (const { text } of windows) this.add(sheet, text);
    });
  }

  /** The sheets whose pages bear a title like this one, the likest first. */
  matches(title: string): readonly TitleMatch[] {
    let known = this.known.get(title);
    if (!known) {
      known = this.search(fold(title.slice(0, longestTitle)));
      this.known.set(title, known);
    }
    return known;
  }

  /** How like the likeliest title is, from 0 to 1. */
  likeness(title: string): number {
    return this.matches(title)[0]?.similarity ?? 0;
  }

  /** Where a title of some page ends in a text that begins with it. At most three places, the surest first. */
  openings(text: string): number[] {
    const start = text.slice(0, longestTitle);
    const candidates = this.likeliest(start).map((id) => this.printOf(id));
    const found: { index: number; alike: number }[] = [];
    for (const { index } of start.matchAll(/\s+/gu)) {
      const letters = lettersOf(start.slice(0, index));
      const near = candidates.filter(
        (each) => letters.length >= 8 && Math.abs(letters.length - each.letters.length) <= 3,
      );
      if (near.length === 0) continue;
      const print = fingerprintOfLetters(letters);
      const alike = Math.max(...near.map((each) => similarity(print, each)));
      if (alike >= 0.75) found.push({ index, alike });
    }
    return found
      .sort((one, other) => other.alike - one.alike)
      .slice(0, 3)
      .map(({ index }) => index);
  }

  private add(sheet: number, text: string): void {
    const id = this.candidates.push({ sheet, letters: lettersOf(text.slice(0, longestTitle)), print: null }) - 1;
    for (const word of new Set(keyWords(text))) {
      const ids = this.byWord.get(word);
      if (ids) ids.push(id);
      else this.byWord.set(word, [id]);
    }
  }

  private search(folded: string): TitleMatch[] {
    const print = fingerprintOfLetters(lettersOf(folded));
    const bestOfSheet = new Map<number, number>();
    for (const id of this.likeliest(folded)) {
      const sheet = this.candidates[id]?.sheet ?? 0;
      const found = similarity(print, this.printOf(id));
      if (found > (bestOfSheet.get(sheet) ?? 0)) bestOfSheet.set(sheet, found);
    }
    return [...bestOfSheet]
      .map(([sheet, found]) => ({ sheet, similarity: found }))
      .sort((one, other) => other.similarity - one.similarity || one.sheet - other.sheet);
  }

  private printOf(id: number): Fingerprint {
    const candidate = this.candidates[id];
    if (!candidate) return fingerprintOfLetters('');
    candidate.print ??= fingerprintOfLetters(candidate.letters);
    return candidate.print;
  }

  /** The windows that share the rarest words with a title. */
  private likeliest(title: string): number[] {
    const weights = new Map<number, number>();
    for (const word of new Set(keyWords(title))) {
      const ids = this.byWord.get(word) ?? [];
      if (ids.length > commonWord) continue;
      for (const id of ids) weights.set(id, (weights.get(id) ?? 0) + 1 / ids.length);
    }
    return [...weights]
      .sort((one, other) => other[1] - one[1])
      .slice(0, examined)
      .map(([id]) => id);
  }
}

/** Words of three letters and more; for want of them, all. */
function keyWords(text: string): string[] {
  const words = wordsOf(text.slice(0, longestTitle));
  const long = words.filter((word) => word.length > 2);
  return long.length > 0 ? long : words;
}
