import type { SubmissionSort } from '@recueil/contracts';
import type { ListedFile } from './listed-file';

/** The files in this order; those that are equal in it stay as they are. `titles` serve the order by title alone. */
export function inOrder(
  files: readonly ListedFile[],
  by: SubmissionSort,
  titles: ReadonlyMap<string, string>,
): ListedFile[] {
  if (by === 'title') {
    const title = ({ row }: ListedFile): string => titles.get(row.id) ?? '';
    return files.toSorted((one, other) => title(one).localeCompare(title(other), 'fr'));
  }
  if (by === 'age')
    return files.toSorted((one, other) => one.row.stateSince.getTime() - other.row.stateSince.getTime());
  const due = ({ row }: ListedFile): string => row.dueOn ?? '9999';
  return files.toSorted((one, other) => (due(one) < due(other) ? -1 : due(one) > due(other) ? 1 : 0));
}
