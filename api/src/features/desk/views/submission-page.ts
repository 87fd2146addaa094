import type { SubmissionView } from '@recueil/contracts';
import type { SheetContent, Sight, SightPart } from '@recueil/domain';
import type { Caller } from '#core/access/caller';
import type { ContactRow, Names, OpenedSubmission, StoredRevision } from '#rooms/submissions';
import type { StoredClassification, StoredRemark } from '#rooms/texts';
import type { StoredInvitation } from '#rooms/teams';
import type { StoredEvent, StoredOpinion } from './said-and-done.repository';
import type { Headline } from './submission-summaries';

/** A submission that somebody may look at, with what they see of it. */
export interface SeenSubmission extends OpenedSubmission {
  caller: Caller;
  sight: Sight;
}

/** Whether one of these parts is granted. */
export function sees(sight: Sight, ...parts: SightPart[]): boolean {
  return parts.some((part) => sight.parts.has(part));
}

/** All that one submission's page is made of for one person: what their sight does not grant was never read. */
export interface SubmissionPage extends SeenSubmission {
  /** The text that they see; null when they see none. */
  shown: { content: SheetContent; contentHash: string } | null;
  names: Names;
  headline: Headline;
  classification: StoredClassification | null;
  contacts: ContactRow[];
  revision: StoredRevision | null;
  opinions: StoredOpinion[];
  remarks: StoredRemark[];
  invitations: StoredInvitation[];
  proofreadings: SubmissionView['proofreadings'];
  events: StoredEvent[];
}
