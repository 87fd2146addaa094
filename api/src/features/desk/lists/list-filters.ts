import type { SubmissionBox, SubmissionFilter, SubmissionSearch } from '@recueil/contracts';
import { publicationTime } from '@recueil/domain';
import type { ListedSubmission } from './listed-submission';

const week = 7 * 86_400_000;

/** What each box may be narrowed to; each is counted. */
export const filtersOf: Record<SubmissionBox, readonly SubmissionFilter[]> = {
  mine: ['all'],
  committee: ['all', 'mine', 'unclaimed', 'late'],
  secretariat: ['all', 'to-assign', 'late', 'cannot-conclude', 'to-appear'],
};

/** A submission with the filters that let it through. */
export interface SiftedSubmission {
  submission: ListedSubmission;
  filters: ReadonlySet<SubmissionFilter>;
}

/** Puts each submission to each filter of its box, and to the one asked for, once. */
export function sift(
  submissions: readonly ListedSubmission[],
  { box, filter = 'all' }: SubmissionSearch,
  personId: string,
  now: Date,
): SiftedSubmission[] {
  const asked = [...new Set([...filtersOf[box], filter])];
  return submissions.map((submission) => ({
    submission,
    filters: new Set(asked.filter((one) => passes(submission, one, personId, now))),
  }));
}

function passes(listed: ListedSubmission, filter: SubmissionFilter, personId: string, now: Date): boolean {
  const { row, submission, circumstances } = listed;
  switch (filter) {
    case 'all':
      return true;
    case 'mine':
      return row.penHolderId === personId || listed.awaits(personId);
    case 'unclaimed':
    case 'to-assign':
      return row.state === 'submitted';
    case 'late':
      return listed.isLate();
    case 'cannot-conclude':
      return !listed.canConclude();
    case 'to-appear': {
      const time = publicationTime(submission, circumstances.settings);
      return time !== null && time.getTime() - now.getTime() <= week;
    }
  }
}
