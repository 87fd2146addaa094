import { type SubmissionFilter, type SubmissionSearch, submissionFilters, submissionSorts } from '@recueil/contracts';

/** What of an address we read: `ParamMap` of the router has it. */
interface AddressParams {
  get(name: string): string | null;
}

export type ListSearch = Omit<SubmissionSearch, 'box' | 'pageSize'>;

const slug = /^[a-z0-9-]{1,120}$/;

/** What the address of a list of submissions asks for. Whatever it holds, the answer is a search. */
export function readListSearch(params: AddressParams): ListSearch {
  const search: ListSearch = {};
  const filter = submissionFilters.find((name) => name === params.get('filter'));
  if (filter !== undefined && filter !== 'all') search.filter = filter;
  const theme = params.get('theme');
  if (theme !== null && slug.test(theme)) search.theme = theme;
  const state = params.get('state');
  if (state !== null && slug.test(state)) search.state = state as NonNullable<ListSearch['state']>;
  const sort = submissionSorts.find((name) => name === params.get('sort'));
  if (sort !== undefined && sort !== 'deadline') search.sort = sort;
  const page = Number(params.get('page'));
  if (Number.isSafeInteger(page) && page > 1) search.page = page;
  return search;
}

/** The address of a search, without what goes without saying: `readListSearch` gives the search back. */
export function writeListSearch({ filter, theme, state, sort, page }: ListSearch): Record<string, string> {
  return {
    ...(filter && filter !== 'all' && { filter }),
    ...(theme && { theme }),
    ...(state && { state }),
    ...(sort && sort !== 'deadline' && { sort }),
    ...(page !== undefined && page > 1 && { page: String(page) }),
  };
}

/** Another question begins at its first page. */
export function withChoice(search: ListSearch, name: 'filter' | 'theme' | 'state' | 'sort', value: string): ListSearch {
  const { [name]: _, page: __, ...kept } = search;
  return value === '' ? kept : { ...kept, [name]: value };
}

/** The address of one view: what else was chosen stays. */
export function viewParams(search: ListSearch, filter: SubmissionFilter): Record<string, string> {
  return writeListSearch(withChoice(search, 'filter', filter));
}
