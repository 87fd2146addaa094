/** A run of words that stayed, came, or went. */
export interface ComparedPiece {
  op: 'same' | 'added' | 'removed';
  text: string;
}

/** A paragraph, heading or list item with what happened in it. */
export interface ComparedBlock {
  kind: 'paragraph' | 'heading' | 'bullet' | 'number';
  /** How deep in lists: 0 outside, 1 in the outer list. */
  depth: number;
  pieces: ComparedPiece[];
  /** Among the words that stayed, what is bold, italic or linked, or where it leads, is not the same; or the kind of block. */
  formatting: boolean;
}

/** One sentence that was changed, added (`before` null) or removed (`after` null). */
export interface SentenceChange {
  before: string | null;
  after: string | null;
}

/** What became of a text. */
export interface TextComparison {
  blocks: ComparedBlock[];
  sentences: SentenceChange[];
  /** Words added plus words removed; a change of form alone counts none. */
  changedWords: number;
  /** Anything at all differs, the form included. */
  changed: boolean;
}
