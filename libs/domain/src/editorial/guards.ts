import { isScheduler, type Attempt } from './attempt';
import { awaitedPeople } from './awaited';
import { publicationTime } from './deadlines';
import type { Submission } from './submission';
import type { GuardName } from './table/guard-words';

/** Whether the circumstances allow it: what no change of the input would mend. */
export const guards: Record<GuardName, (attempt: Attempt) => boolean> = {
  'hash-in-force': ({ submission, input }) =>
    input.contentHash === undefined || input.contentHash === submission.revision?.contentHash,
  'objection-stands': ({ submission }) => standingObjections(submission).length > 0,
  'text-validated': ({ submission }) => textIsValidated(submission),
  'sheet-not-archived': ({ circumstances }) => !circumstances.sheetArchived,
  'nothing-open': ({ circumstances }) => !circumstances.openElsewhere,
  'author-accepts-date': ({ submission, today }) => submission.notBefore === null || submission.notBefore <= today,
  'due-for-scheduler': ({ performer, submission, circumstances, now }) => {
    if (!isScheduler(performer)) return true;
    const time = publicationTime(submission, circumstances.settings);
    return time !== null && time <= now;
  },
  'by-itself': ({ performer }) => isScheduler(performer),
  running: ({ submission }) => submission.pausedAt === null,
  paused: ({ submission }) => submission.pausedAt !== null,
  'deadline-set': ({ submission }) => submission.dueOn !== null,
  'someone-awaited': ({ submission, circumstances, now }) => awaitedPeople(submission, circumstances, now).length > 0,
};

/** True when someone entitled agreed to the very text in force: the same revision, the same hash. */
export function textIsValidated({ revision, validation }: Submission): boolean {
  return (
    revision !== null &&
    validation !== null &&
    validation.revisionId === revision.id &&
    validation.contentHash === revision.contentHash
  );
}

/** Objections to the revision in force that nobody set aside. */
export function standingObjections({ opinions, revision }: Submission): Submission['opinions'] {
  return opinions.filter(({ revisionId, verdict }) => revisionId === revision?.id && verdict === 'objection');
}
