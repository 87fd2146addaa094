import type { OpenSubmission, SheetFacts } from '@recueil/domain';

/** A submission that somebody has to carry on: one that is running, or a sheet online, which has a referent to keep. */
export type SheetInHand = { sheetId: string; title: string } & (
  { kind: 'running'; submission: OpenSubmission } | { kind: 'online'; facts: SheetFacts }
);

/** Where « Peut-on conclure ? » finds the sheets that may depend on someone. */
export abstract class SheetsInHand {
  /** Those that could wait for this person, or for whoever acts in their place. */
  abstract list(personId: string): Promise<SheetInHand[]>;
}
