/** A document for those who must agree to an installation, as it is written before it is a file. */
export interface Paper {
  /** The name of its file, without ending. */
  name: string;
  title: string;
  /** What it is for and who completes it, in one or two sentences. */
  purpose: string;
  parts: Part[];
}

export interface Part {
  heading: string;
  blocks: Block[];
}

/** A paragraph, a list, a table whose first row names its columns, or something that Recueil cannot know. */
export type Block = string | { list: string[] } | { columns: string[]; rows: string[][] } | ToComplete;

/** What is left to whoever completes the document: it stands out. */
export interface ToComplete {
  toComplete: string;
}

/** Begins what is left to complete. */
export const unknown = 'À compléter : ';

export function toComplete(what: string): ToComplete {
  return { toComplete: what };
}

/** The words, or what stands for them where nobody gave them yet. */
export function orToComplete(words: string, what: string): string {
  return words === '' ? `${unknown}${what}` : words;
}
