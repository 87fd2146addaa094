import type { SubmissionView } from '@recueil/contracts';
import type { Sight, SubmissionFacts, SheetContent } from '@recueil/domain';
import type { Caller } from '../../../core/access/caller';
import type { KnownCircumstances } from '../../submissions/circumstances.service';
import type { StoredClassification } from '../../texts/classification/classification.repository';
import type { StoredInvitation } from '../../teams/invitations/invitations.repository';
import type { StoredRemark } from '../../texts/remarks/remark.repository';
import type { SubmissionRow } from '../../submissions/stored-submission';
import type { LooseContact, StoredRevision, WorkingCopy } from '../../submissions/text-in-progress.repository';
import type { StoredEvent, StoredOpinion } from './file-records.repository';
import type { Headline } from './submission-summaries';
import type { Names } from '../../submissions/person-names';

/** A file that somebody may look at, with what they see of it. */
export interface OpenFile {
  caller: Caller;
  sight: Sight;
  row: SubmissionRow;
  copy: WorkingCopy;
  circumstances: KnownCircumstances;
  facts: SubmissionFacts;
}

/** All that one file's page is made of for one person: what their sight does not grant was never read. */
export interface FilePage extends OpenFile {
  /** The text that they see; null when they see none. */
  shown: { content: SheetContent; contentHash: string } | null;
  names: Names;
  headline: Headline;
  classification: StoredClassification | null;
  contacts: LooseContact[];
  revision: StoredRevision | null;
  opinions: StoredOpinion[];
  remarks: StoredRemark[];
  invitations: StoredInvitation[];
  proofreadings: SubmissionView['proofreadings'];
  events: StoredEvent[];
}
