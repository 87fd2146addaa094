import type { Place, RoleView } from '@recueil/contracts';
import type { GrantRow } from './account.repository';

const sides = { design: 'côté conception', use: 'côté usage' };

/** A role as people read it. */
export function roleView({ role, committeeId, committeeName, side }: GrantRow): RoleView {
  const committee = committeeId === null ? null : { id: committeeId, name: committeeName ?? '' };
  return { role, committee, side, label: label(role, committee?.name ?? null, side) };
}

function label(role: GrantRow['role'], committee: string | null, side: GrantRow['side']): string {
  switch (role) {
    case 'administrator':
      return 'Administration';
    case 'secretary':
      return committee === null ? 'Secrétariat de tous les comités' : `Secrétariat — ${committee}`;
    case 'member':
      return side === null ? (committee ?? '') : `${committee ?? ''}, ${sides[side]}`;
  }
}

/** What the header offers beside the catalogue. */
export function placesOf(roles: readonly Pick<GrantRow, 'role'>[]): Place[] {
  const holds = (role: GrantRow['role']): boolean => roles.some((grant) => grant.role === role);
  const places: [Place, boolean][] = [
    ['contribution', true],
    ['committee', holds('member')],
    ['secretariat', holds('secretary')],
    ['administration', holds('administrator')],
  ];
  return places.filter(([, open]) => open).map(([place]) => place);
}
