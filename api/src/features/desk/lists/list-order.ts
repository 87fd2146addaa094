import type { SubmissionSort } from '@recueil/contracts';
import type { ListedSubmission } from './listed-submission';

/**
 * The submissions in this order; those that are equal in it stay as they are. `titles` serve the order by title alone.
 */
export function inOrder(
  submissions: readonly ListedSubmission[],
  by: SubmissionSort,
  titles: ReadonlyMap<string, string>,
): ListedSubmission[] {
  if (by === 'title') {
    const title = ({ row }: ListedSubmission): string => titles.get(row.id) ?? '';
    return submissions.toSorted((one, other) => title(one).localeCompare(title(other), 'fr'));
  }
  if (by === 'age')
    return submissions.toSorted((one, other) => one.row.stateSince.getTime() - other.row.stateSince.getTime());
  const due = ({ row }: ListedSubmission): string => row.dueOn ?? '9999';
  return submissions.toSorted((one, other) => (due(one) < due(other) ? -1 : due(one) > due(other) ? 1 : 0));
}
