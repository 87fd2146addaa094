import type { DraftContent } from './drafts';
import type { PersonRef } from './person-ref';
import type { SheetPart } from './remarks';

/** Erasing a passage from every version of a sheet: asked by one person, agreed to by another, for good. */

/** One place where a passage stands, as it reads in some versions. */
export interface PassagePlace {
  part: SheetPart;
  heading: string;
  before: string;
  found: string;
  after: string;
  /** How many versions read so there. */
  versions: number;
  /** The text that is, or was last, online is among them. */
  online: boolean;
}

/** `POST /api/sheets/:slug/passages`: where a passage stands. Nothing is changed. */
export interface PassagePlaces {
  places: PassagePlace[];
  /** Messages, reasons, mails and the like in which it stands too: it is erased there as well. */
  elsewhere: number;
}

export interface PassageSearch {
  /** At most {@link passageBounds}. */
  passage: string;
}
export const passageBounds = { longest: 500 } as const;

/** An erasing that waits for a second person. */
export interface RedactionView extends PassagePlaces {
  /** Sent back with the answer. */
  id: string;
  passage: string;
  reason: string;
  by: PersonRef | null;
  /** ISO instant. */
  at: string;
  /** Those who may agree; empty where nobody else is left who could. */
  others: PersonRef[];
}

/** What is left of a text once a passage was erased: it waits for its author's agreement, to the letter. */
export interface TextToValidate {
  contentHash: string;
  content: DraftContent;
  /** The sheet left the catalogue for this alone: it is back as soon as somebody agreed. */
  comesBack: boolean;
}
