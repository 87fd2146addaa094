/** A word, folded, and how many sheets have it. */
export interface KnownWord {
  word: string;
  sheets: number;
}
