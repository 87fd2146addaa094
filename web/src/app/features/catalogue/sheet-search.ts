import { type FacetName, type SheetSearch, facetNames, searchBounds, sheetSorts } from '@recueil/contracts';

/** What of an address we read: `ParamMap` of the router has it. */
interface AddressParams {
  get(name: string): string | null;
}

/** What a catalogue's address asks for. Whatever it holds, the answer is a search; values are the server's to judge. */
export function readSearch(params: AddressParams): SheetSearch {
  const search: SheetSearch = {};
  const q = tidy(params.get('q') ?? '');
  if (q !== '') search.q = q;
  for (const name of facetNames) {
    const value = params.get(name);
    if (value) search[name] = value;
  }
  const sort = sheetSorts.find((name) => name === params.get('sort'));
  if (sort) search.sort = sort;
  if (q !== '' && params.get('spelling') === 'exact') search.spelling = 'exact';
  const page = Number(params.get('page'));
  if (Number.isSafeInteger(page) && page > 1) search.page = page;
  return search;
}

/** The address of a search, without what goes without saying: `readSearch` gives the search back. */
export function writeSearch(search: SheetSearch): Record<string, string> {
  const params: Record<string, string> = {};
  if (search.q) params.q = search.q;
  for (const name of facetNames) {
    const value = search[name];
    if (value) params[name] = value;
  }
  if (search.sort) params.sort = search.sort;
  if (search.spelling) params.spelling = search.spelling;
  if (search.page !== undefined && search.page > 1) params.page = String(search.page);
  return params;
}

/** Other words, from the first page on, spelling corrected again. */
export function withWords(search: SheetSearch, typed: string): SheetSearch {
  const { q: _, page: __, spelling: ___, ...kept } = search;
  const q = tidy(typed);
  if (q !== '') return { ...kept, q };
  return kept.sort === 'relevance' ? without(kept, 'sort') : kept;
}

/** A facet chosen, or freed when `value` is empty, from the first page on. */
export function withFacet(search: SheetSearch, name: FacetName, value: string): SheetSearch {
  const kept = without(without(search, name), 'page');
  return value === '' ? kept : { ...kept, [name]: value };
}

/** The words alone. */
export function withoutFacets(search: SheetSearch): SheetSearch {
  return facetNames.reduce<SheetSearch>((kept, name) => without(kept, name), without(search, 'page'));
}

/** The facets chosen, in the order of the screen. */
export function chosenFacets(search: SheetSearch): { name: FacetName; value: string }[] {
  return facetNames.flatMap((name) => {
    const value = search[name];
    return value ? [{ name, value }] : [];
  });
}

function without(search: SheetSearch, name: keyof SheetSearch): SheetSearch {
  return Object.fromEntries(Object.entries(search).filter(([key]) => key !== name));
}

function tidy(typed: string): string {
  return typed.slice(0, searchBounds.query).trim();
}
