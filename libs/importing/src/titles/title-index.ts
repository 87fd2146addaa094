import { lettersOf, wordsOf } from '../words/fold';
import { fingerprintOfLetters, mostSimilarity, similarity, type Fingerprint } from '../words/similarity';
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
  /** What a search weighs each candidate with; all zero between two searches. */
  private readonly weights: Float64Array;
  private readonly known = new Map<string, TitleMatch | null>();
  private readonly likeliestOf = new Map<string, readonly Candidate[]>();

  constructor(windowsOfSheets: readonly (readonly TitleWindow[])[]) {
    windowsOfSheets.forEach((windows, sheet) => {
      for (const { text } of windows) this.add(sheet, text);
    });
    this.weights = new Float64Array(this.candidates.length);
  }

  /** The sheets whose pages bear a title like this one, at least so like, the likest first. */
  matches(title: string, least: number): TitleMatch[] {
    const bestOfSheet = new Map<number, number>();
    const print = printOfTitle(title);
    for (const candidate of this.likeliest(title)) {
      if (mostSimilarity(print.letters.length, candidate.letters.length) < least) continue;
      const found = similarity(print, printOf(candidate));
      if (found >= least && found > (bestOfSheet.get(candidate.sheet) ?? 0)) bestOfSheet.set(candidate.sheet, found);
    }
    return [...bestOfSheet]
      .map(([sheet, found]) => ({ sheet, similarity: found }))
      .sort((one, other) => other.similarity - one.similarity || one.sheet - other.sheet);
  }

  /** The first of {@link matches}, which is asked for far more often. */
  match(title: string): TitleMatch | null {
    let known = this.known.get(title);
    if (known === undefined) {
      known = this.likest(title);
      this.known.set(title, known);
    }
    return known;
  }

  /** How like the likeliest title is, from 0 to 1. */
  likeness(title: string): number {
    return this.match(title)?.similarity ?? 0;
  }

  /** Where a title of some page ends in a text that begins with it. At most three places, the surest first. */
  openings(text: string): number[] {
    const start = text.slice(0, longestTitle);
    const candidates = this.likeliest(text);
    const found: { index: number; alike: number }[] = [];
    let [letters, from] = ['', 0];
    for (const { index } of start.matchAll(/\s+/gu)) {
      letters += lettersOf(start.slice(from, index));
      from = index;
      const near = candidates.filter(
        (each) => letters.length >= 8 && Math.abs(letters.length - each.letters.length) <= 3,
      );
      if (near.length === 0) continue;
      const print = fingerprintOfLetters(letters);
      const alike = Math.max(...near.map((each) => similarity(print, printOf(each))));
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

  /** Candidates whose length alone puts them behind the best are not compared. */
  private likest(title: string): TitleMatch | null {
    const print = printOfTitle(title);
    let best: TitleMatch | null = null;
    for (const candidate of this.likeliest(title)) {
      const least: number = best?.similarity ?? 0;
      if (mostSimilarity(print.letters.length, candidate.letters.length) < least) continue;
      const found = similarity(print, printOf(candidate));
      const { sheet } = candidate;
      if (found > least || (found === least && best && sheet < best.sheet)) best = { sheet, similarity: found };
    }
    return best;
  }

  /** The windows that share the rarest words with a title. */
  private likeliest(title: string): readonly Candidate[] {
    let known = this.likeliestOf.get(title);
    if (!known) {
      known = this.sharingWords(keyWords(title));
      this.likeliestOf.set(title, known);
    }
    return known;
  }

  private sharingWords(words: readonly string[]): Candidate[] {
    const weights = this.weights;
    const touched: number[] = [];
    for (const word of new Set(words)) {
      const ids = this.byWord.get(word) ?? [];
      if (ids.length > commonWord) continue;
      for (const id of ids) {
        if (!weights[id]) touched.push(id);
        weights[id] = (weights[id] ?? 0) + 1 / ids.length;
      }
    }
    const found = heaviest(touched, weights).flatMap((id) => this.candidates[id] ?? []);
    for (const id of touched) weights[id] = 0;
    return found;
  }
}

function printOfTitle(title: string): Fingerprint {
  return fingerprintOfLetters(lettersOf(title.slice(0, longestTitle)));
}

function printOf(candidate: Candidate): Fingerprint {
  candidate.print ??= fingerprintOfLetters(candidate.letters);
  return candidate.print;
}

/** The candidates of most weight, the heaviest first; of equals, those met first. */
function heaviest(ids: readonly number[], weights: Float64Array): number[] {
  const chosen: number[] = [];
  let least = 0;
  for (const id of ids) {
    const weight = weights[id] ?? 0;
    if (chosen.length === examined && weight <= least) continue;
    let place = Math.min(chosen.length, examined - 1);
    for (; place > 0 && (weights[chosen[place - 1] ?? 0] ?? 0) < weight; place -= 1)
      chosen[place] = chosen[place - 1] ?? 0;
    chosen[place] = id;
    least = weights[chosen.at(-1) ?? 0] ?? 0;
  }
  return chosen;
}

/** Words of three letters and more; for want of them, all. */
function keyWords(text: string): string[] {
  const words = wordsOf(text.slice(0, longestTitle));
  const long = words.filter((word) => word.length > 2);
  return long.length > 0 ? long : words;
}
