import type { Classification, SheetContent } from '@recueil/domain';

/** What is typed of a sheet: texts, and what surrounds them. */

/** A contact as it is typed; every field is '' when unknown. `id` is null until the server has seen it. */
export interface DraftContact {
  id: string | null;
  name: string;
  role: string;
  email: string;
  phone: string;
  url: string;
}

/** A sheet's content as it is written: the same as what is frozen, but with its contacts whole. */
export interface DraftContent extends Omit<SheetContent, 'contactIds'> {
  contacts: DraftContact[];
}

/** What stands beside the content; may change without touching a validation. */
export interface DraftClassification extends Omit<Classification, 'organisationKind'> {
  /** Slugs, the main theme first, three at most; empty: « je ne sais pas ». */
  themes: string[];
}

/** `POST /api/sheets`, with an `Idempotency-Key`: sent twice, it creates one sheet. */
export interface NewDraft {
  content: DraftContent;
  classification?: DraftClassification;
}

/** The answer to each autosave. `version` goes back as `If-Match` with the next one. */
export interface SavedDraft {
  version: number;
  contentHash: string;
  /** Required parts still empty: `title`, `organisation`, `origin`, `results`, `principles`, `advice`. */
  missing: string[];
  /** Contacts with the identifiers they were given, in the order in which they were sent. */
  contactIds: string[];
}

/** `POST /api/placements`: what is pasted, sorted into a sheet. Nothing is kept. */
export interface PlacementRequest {
  /** At most {@link placementBounds}. */
  text: string;
}
export const placementBounds = { text: 200_000 } as const;

export interface Placement {
  content: DraftContent;
  /** What was not recognised, to the word, to be placed by hand; '' when all was. */
  rest: string;
}
