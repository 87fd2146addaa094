import type { SheetAttachment, SheetContent } from '@recueil/domain';
import type { ComparedBlock, Extent, RichText, SentenceChange, ValueChange } from '@recueil/text';
import type { ContactDetails } from '../part-lines';
import type { PersonRef } from '../person-ref';
import type { RemarkView, SheetPart } from '../remarks';
import type { RevisionView } from '../revisions';

/** What is known of a file besides what is validated. */
export interface FileFacts {
  /** In bytes. */
  size: number;
  mediaType: string;
  /** ISO instant at which it was sent. */
  at: string;
  by: PersonRef | null;
}

/** A file as it is told: both may bear the same name, no two have the same digest. */
export interface ComparedFile extends SheetAttachment {
  facts: FileFacts | null;
}

/** What is compared: all that enters the hash, with the details of contacts and what is known of files. */
export interface ComparableContent extends Omit<SheetContent, 'contactIds' | 'attachments'> {
  /** Null until the server has seen it. */
  contacts: (ContactDetails & { id: string | null })[];
  attachments: (SheetAttachment & { facts?: FileFacts | null })[];
}

/** A value that changed; of a file, both files, to be opened and drawn. */
export interface ComparedValue extends ValueChange {
  files?: { before: ComparedFile | null; after: ComparedFile | null };
}

/** One part of the sheet, whether it changed or not. */
export interface ComparedPart extends Extent {
  part: SheetPart;
  heading: string;
  /** Both texts, to be read in full. */
  before: RichText;
  after: RichText;
  /** Anything at all differs, were it a sign that nobody sees. */
  changed: boolean;
  /** What became of the words, one by one. */
  blocks: ComparedBlock[];
  /** The sentences that changed. */
  sentences: SentenceChange[];
  /** What changed besides: each with its old and its new value. */
  changes: ComparedValue[];
  /** Places in which only spaces, apostrophes and signs that nobody sees are others. */
  tidied: number;
  /** Why: what was said of this part. */
  reasons: RemarkView[];
}

/** Two texts side by side, and what changed from one to the other. */
export interface ComparisonView {
  before: RevisionView | null;
  /** Null: the text being written. */
  after: RevisionView | null;
  contentHash: string;
  parts: ComparedPart[];
}
