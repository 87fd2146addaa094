import type { RichText } from '@recueil/text';

/** The sections of a sheet in the order in which they are read. */
export const sectionNames = ['origin', 'results', 'principles', 'advice', 'setbacks'] as const;
export type SectionName = (typeof sectionNames)[number];
export type Sections = Record<SectionName, RichText | null>;

export type ResultsKind = 'obtained' | 'expected';

/** A figure that is worth drawing: a number, a share ("7 sur 10"), or a change between two moments. */
export type KeyFigure =
  | { kind: 'number'; value: string; unit: string; label: string; detail: string }
  | { kind: 'share'; value: number; of: number; label: string; detail: string }
  | { kind: 'change'; before: Moment; after: Moment; unit: string; label: string; detail: string };

export interface Moment {
  label: string;
  value: number;
}

export interface SheetLink {
  label: string;
  url: string;
}

/** A file frozen with the text: known by its bytes, never by its place. */
export interface SheetAttachment {
  sha256: string;
  name: string;
  alternative: string;
}

/**
 * What a contributor validates to the letter, and all that its hash covers. Contacts are held by their
 * identifiers, so that blanking a person's details leaves the hash as it is.
 */
export interface SheetContent {
  title: string;
  organisation: string;
  pitch: string;
  sections: Sections;
  resultsKind: ResultsKind;
  /** ISO date by which expected results are awaited. */
  resultsDate: string | null;
  keyFigures: KeyFigure[];
  links: SheetLink[];
  contactIds: string[];
  attachments: SheetAttachment[];
}
