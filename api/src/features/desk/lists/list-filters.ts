import type { SubmissionBox, SubmissionFilter, SubmissionSearch } from '@recueil/contracts';
import { publicationTime } from '@recueil/domain';
import type { ListedFile } from './listed-file';

const week = 7 * 86_400_000;

/** What each box may be narrowed to; each is counted. */
export const filtersOf: Record<SubmissionBox, readonly SubmissionFilter[]> = {
  mine: ['all'],
  committee: ['all', 'mine', 'unclaimed', 'late'],
  secretariat: ['all', 'to-assign', 'late', 'cannot-conclude', 'to-appear'],
};

/** A file with the filters that let it through. */
export interface SiftedFile {
  file: ListedFile;
  filters: ReadonlySet<SubmissionFilter>;
}

/** Puts each file to each filter of its box, and to the one asked for, once. */
export function sift(
  files: readonly ListedFile[],
  { box, filter = 'all' }: SubmissionSearch,
  personId: string,
  now: Date,
): SiftedFile[] {
  const asked = [...new Set([...filtersOf[box], filter])];
  return files.map((file) => ({ file, filters: new Set(asked.filter((one) => passes(file, one, personId, now))) }));
}

function passes(file: ListedFile, filter: SubmissionFilter, personId: string, now: Date): boolean {
  const { row, submission, circumstances } = file;
  switch (filter) {
    case 'all':
      return true;
    case 'mine':
      return row.penHolderId === personId || file.awaits(personId);
    case 'unclaimed':
    case 'to-assign':
      return row.state === 'submitted';
    case 'late':
      return file.isLate();
    case 'cannot-conclude':
      return !file.canConclude();
    case 'to-appear': {
      const time = publicationTime(submission, circumstances.settings);
      return time !== null && time.getTime() - now.getTime() <= week;
    }
  }
}
