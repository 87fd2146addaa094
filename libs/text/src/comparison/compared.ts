/** A run of words that stayed, came, or went. */
export interface ComparedPiece {
  op: 'same' | 'added' | 'removed';
  /** Of words that stayed, as they are in the second text: the first may have another kind of space. */
  text: string;
}

/** A paragraph, heading or list item with what happened to its words. */
export interface ComparedBlock {
  kind: 'paragraph' | 'heading' | 'bullet' | 'number';
  /** How deep in lists: 0 outside, 1 in the outer list. */
  depth: number;
  pieces: ComparedPiece[];
}

/** One sentence that was changed, added (`before` null) or removed (`after` null). */
export interface SentenceChange {
  before: string | null;
  after: string | null;
}

/** What changed and is no sentence, told by its old and its new value. */
export interface ValueChange {
  /** `form`: bold, italic, the kind of a paragraph; `arrangement`: the same sentences in other paragraphs. */
  kind: 'address' | 'form' | 'arrangement' | 'value' | 'file' | 'order';
  /** « Une adresse change, sous les mots « le guide » ». */
  what: string;
  /** Null: there was none. Several lines stand for several facts. */
  before: string | null;
  /** Null: there is none any more. */
  after: string | null;
}

/** How much changed: what decides whether a change is small. */
export interface Extent {
  /** Words added plus words removed. */
  words: number;
  /** Nothing changed but words, and signs that nobody sees, inside sentences that stayed. */
  onlyWords: boolean;
}

/** What became of a text. */
export interface TextComparison extends Extent {
  blocks: ComparedBlock[];
  sentences: SentenceChange[];
  changes: ValueChange[];
  /** Places in which only spaces, apostrophes and signs that nobody sees are others. */
  tidied: number;
  /** Anything at all differs. */
  changed: boolean;
}
