import type { PeopleSearch, PersonSummary, RoleView } from '@recueil/contracts';
import { type Choice } from '#web/ui/select-field';

const longestQuery = 200;

/** What of an address we read: `ParamMap` of the router has it. */
interface AddressParams {
  get(name: string): string | null;
}

export const roleWords: Record<RoleView['role'], string> = {
  member: $localize`Membre d’un comité`,
  secretary: $localize`Secrétariat`,
  administrator: $localize`Administration`,
};

export const statusWords: Record<PersonSummary['status'], string> = {
  invited: $localize`Invitation en attente`,
  active: $localize`Compte ouvert`,
  disabled: $localize`Compte désactivé`,
};

export const roleChoices: Choice[] = [{ value: '', label: $localize`Tous les rôles` }, ...choicesOf(roleWords)];
export const statusChoices: Choice[] = [{ value: '', label: $localize`Tous les états` }, ...choicesOf(statusWords)];

/** What the address of the list asks for. Whatever it holds, the answer is a search. */
export function readPeopleSearch(params: AddressParams): PeopleSearch {
  const search: PeopleSearch = {};
  const q = tidy(params.get('q') ?? '');
  if (q !== '') search.q = q;
  const role = params.get('role');
  if (role !== null && role in roleWords) search.role = role as RoleView['role'];
  const status = params.get('status');
  if (status !== null && status in statusWords) search.status = status as PersonSummary['status'];
  const organisationId = params.get('organisation');
  if (organisationId !== null && /^[\da-f-]{36}$/.test(organisationId)) search.organisationId = organisationId;
  const page = Number(params.get('page'));
  if (Number.isSafeInteger(page) && page > 1) search.page = page;
  return search;
}

/** The address of a search, without what goes without saying: `readPeopleSearch` gives the search back. */
export function writePeopleSearch({ q, role, status, organisationId, page }: PeopleSearch): Record<string, string> {
  return {
    ...(q && { q }),
    ...(role && { role }),
    ...(status && { status }),
    ...(organisationId && { organisation: organisationId }),
    ...(page !== undefined && page > 1 && { page: String(page) }),
  };
}

/** Another question begins at its first page. */
export function withFilter(
  search: PeopleSearch,
  name: 'q' | 'role' | 'status' | 'organisationId',
  value: string,
): PeopleSearch {
  const { [name]: _, page: __, ...kept } = search;
  const given = name === 'q' ? tidy(value) : value;
  return given === '' ? kept : { ...kept, [name]: given };
}

function tidy(typed: string): string {
  return typed.slice(0, longestQuery).trim();
}

function choicesOf(words: Record<string, string>): Choice[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}
