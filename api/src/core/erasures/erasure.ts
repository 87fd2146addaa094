import type { Span } from '@recueil/text';

/** The texts of a sheet; any other place is a column, as `remarks.text`. */
export type TextKind = 'revision' | 'working-copy' | 'correction';

/** One text that lost a passage: which one, what it was and what it is by their hashes, and where. */
export interface ErasedText {
  place: TextKind | `${string}.${string}`;
  /** Of the row. */
  key: string;
  hashBefore: string;
  spans: Span[];
  hashAfter: string;
}

/** What somebody had taken away for good, in identifiers, hashes and places. No word of it is here. */
export type Erasure =
  | { kind: 'account-closed'; subjectId: string; facts: { by: string | null } }
  | { kind: 'contact-withdrawn'; subjectId: string; facts: { sheetId: string } }
  | { kind: 'passage-erased'; subjectId: string; facts: PassageErased };

/** As it was noted. */
export type NotedErasure = Erasure & {
  id: string;
  /** By the clock of the database, in universal time: they sort as text. */
  at: string;
};

/** Of the sheet that is the subject. */
export interface PassageErased {
  redactionId: string;
  askedById: string;
  askedAt: string;
  agreedById: string;
  agreedAt: string;
  texts: ErasedText[];
}
