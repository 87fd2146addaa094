import type { HistoryFilters } from '@recueil/contracts';

/** What of an address we read: `ParamMap` of the router has it. */
interface AddressParams {
  get(name: string): string | null;
}

/** The filters, and the entry before which the page begins. */
export interface HistorySearch extends HistoryFilters {
  before?: string;
}

/** How each filter is called in the address of the page, and what it may hold. */
const names: Record<keyof HistorySearch, { param: string; pattern: RegExp }> = {
  actorId: { param: 'personne', pattern: /^[\da-f-]{36}$/ },
  action: { param: 'action', pattern: /^[a-z.-]{1,60}$/ },
  sheetId: { param: 'fiche', pattern: /^[\da-f-]{36}$/ },
  from: { param: 'du', pattern: /^\d{4}-\d{2}-\d{2}$/ },
  to: { param: 'au', pattern: /^\d{4}-\d{2}-\d{2}$/ },
  before: { param: 'avant', pattern: /^[1-9]\d{0,17}$/ },
};
const fields = Object.keys(names) as (keyof HistorySearch)[];

/** What the address asks for. Whatever it holds, the answer is a search. */
export function readHistorySearch(params: AddressParams): HistorySearch {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const { param, pattern } = names[field];
      const value = params.get(param);
      return value !== null && pattern.test(value) ? [[field, value]] : [];
    }),
  );
}

/** The address of a search: `readHistorySearch` gives the search back. */
export function writeHistorySearch(search: HistorySearch): Record<string, string> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = search[field];
      return value ? [[names[field].param, value]] : [];
    }),
  );
}
