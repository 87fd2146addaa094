import { anonymous, type Actor, type RoleGrant, type Side } from '../actor';

/** The committee that looks after the records of the grids, and one that does not. */
export const here = 'committee-here';
export const elsewhere = 'committee-elsewhere';

const secretary: RoleGrant = { role: 'secretary', committeeId: here };
const secretaryForAll: RoleGrant = { role: 'secretary', committeeId: null };
const administrator: RoleGrant = { role: 'administrator' };

export function member(committeeId: string = here, side: Side = 'design'): RoleGrant {
  return { role: 'member', committeeId, side };
}

/** Someone signed in, of another organisation than the author's unless said. */
export function person(id: string, grants: readonly RoleGrant[] = [], more: Partial<Actor> = {}): Actor {
  return { id, grants, service: 'Courrier', organisationId: 'organisation-elsewhere', ...more };
}

/** The people of the grids, by the name of their column; the facts name them by the same identifiers. */
export const cast: Record<string, Actor> = {
  anon: anonymous,
  agent: person('agent'),
  author: person('author'),
  coauth: person('coauth'),
  deleg: person('deleg'),
  claimant: person('claimant'),
  self: person('self'),
  member: person('member', [member()]),
  use: person('use', [member(here, 'use')]),
  both: person('both', [member(here, 'design'), member(here, 'use')]),
  adhoc: person('adhoc'),
  pen: person('pen', [member()]),
  wrote: person('wrote', [member()]),
  judged: person('judged', [member(here, 'use')]),
  inter: person('inter', [member()]),
  reader: person('reader', [member(here, 'use')]),
  secr: person('secr', [secretary]),
  secall: person('secall', [secretaryForAll]),
  memelse: person('memelse', [member(elsewhere)]),
  secelse: person('secelse', [{ role: 'secretary', committeeId: elsewhere }]),
  admin: person('admin', [administrator]),
  'self+adm': person('self', [administrator]),
  'au+mem': person('author', [member()]),
  'au+sec': person('author', [secretary]),
  'au+all': person('author', [secretaryForAll]),
  'au+adm': person('author', [administrator]),
  'co+mem': person('coauth', [member()]),
  'co+sec': person('coauth', [secretary]),
  'co+adm': person('coauth', [administrator]),
  'de+sec': person('deleg', [secretary]),
  'de+mem': person('deleg', [member()]),
  'de+adm': person('deleg', [administrator]),
  'mem+sec': person('member', [member(), secretary]),
  'mem+adm': person('member', [member(), administrator]),
  'claim+sec': person('claimant', [secretary]),
  'claim+adm': person('claimant', [administrator]),
};
