import type { KnownWord } from './known-word';
import { keyOfWord, lexiconWords } from './lexicon';
import { Speller } from './spelling';

/**
 * The words of the published sheets, as far as they were known when it was read. Both engines understand a query
 * through it: which words exist, how rare they are, which forms they have, what a misspelt word was meant to be.
 */
export class Vocabulary {
  private readonly entries = new Map<string, KnownWord>();
  private readonly formsByKey = new Map<string, KnownWord[]>();
  private readonly sorted: string[];
  private speller: Speller | null = null;

  constructor(
    words: Iterable<KnownWord>,
    readonly sheetCount: number,
  ) {
    for (const entry of words) {
      this.entries.set(entry.word, entry);
      this.addForm(entry);
    }
    this.sorted = [...this.entries.keys()].sort();
  }

  /** A word that some sheet is found to have, though it was not read with the others. */
  learn(word: string): void {
    if (this.entries.has(word)) return;
    const entry = { word, sheets: 1 };
    this.entries.set(word, entry);
    this.addForm(entry);
    this.sorted.splice(this.firstFrom(word), 0, word);
    this.speller = null;
  }

  /** What a misspelt word was meant to be, among the words of sheets and those they could be found by; or null. */
  corrected(word: string): string | null {
    this.speller ??= new Speller([
      ...this.entries.values(),
      ...Array.from(lexiconWords(), (other) => ({ word: other, sheets: 0 })).filter((other) => !this.has(other.word)),
    ]);
    return this.speller.corrected(word);
  }

  private addForm(entry: KnownWord): void {
    const key = keyOfWord(entry.word);
    const forms = this.formsByKey.get(key);
    if (forms) forms.push(entry);
    else this.formsByKey.set(key, [entry]);
  }

  has(word: string): boolean {
    return this.entries.has(word);
  }

  hasKey(key: string): boolean {
    return this.formsByKey.has(key);
  }

  /** The words that count as this one: « réclamation », « réclamations », « réclamer ». */
  forms(key: string): string[] {
    return (this.formsByKey.get(key) ?? []).map(({ word }) => word);
  }

  /** About how many sheets hold one of these keys. */
  sheetsWith(keys: readonly string[]): number {
    let sheets = 0;
    for (const key of keys) for (const form of this.formsByKey.get(key) ?? []) sheets += form.sheets;
    return Math.min(sheets, this.sheetCount);
  }

  hasPrefix(prefix: string): boolean {
    return this.sorted[this.firstFrom(prefix)]?.startsWith(prefix) ?? false;
  }

  /** How many sheets have this very word. */
  sheets(word: string): number {
    return this.entries.get(word)?.sheets ?? 0;
  }

  private firstFrom(prefix: string): number {
    let low = 0;
    let high = this.sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.sorted[middle] ?? '') < prefix) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
