import type { RoleGiven, RoleView } from '@recueil/contracts';

export type Side = 'design' | 'use';

/** The roles as they are sent. */
export function givenOf(roles: readonly RoleView[]): RoleGiven[] {
  return roles.map(({ role, committee, side }) => ({ role, committeeId: committee?.id ?? null, side }));
}

/** On which side somebody sits in this committee; null when they do not. */
export function sideIn(roles: readonly RoleGiven[], committeeId: string): Side | null {
  return roles.find((one) => one.role === 'member' && one.committeeId === committeeId)?.side ?? null;
}

/** Null: for all committees (a secretary), or none (an administrator). */
export function holds(roles: readonly RoleGiven[], role: RoleGiven['role'], committeeId: string | null): boolean {
  return roles.some((one) => one.role === role && one.committeeId === committeeId);
}

/** Somebody sits on one side at most of a committee. */
export function withSide(roles: readonly RoleGiven[], committeeId: string, side: Side | null): RoleGiven[] {
  const kept = roles.filter((one) => one.role !== 'member' || one.committeeId !== committeeId);
  return side === null ? kept : [...kept, { role: 'member', committeeId, side }];
}

export function withRole(
  roles: readonly RoleGiven[],
  role: 'secretary' | 'administrator',
  committeeId: string | null,
  { isHeld }: { isHeld: boolean },
): RoleGiven[] {
  const kept = roles.filter((one) => one.role !== role || one.committeeId !== committeeId);
  return isHeld ? [...kept, { role, committeeId, side: null }] : kept;
}

/** Whether both are the same, in whatever order. */
export function sameRoles(one: readonly RoleGiven[], other: readonly RoleGiven[]): boolean {
  return keys(one) === keys(other);
}

function keys(roles: readonly RoleGiven[]): string {
  return roles
    .map(({ role, committeeId, side }) => `${role} ${committeeId ?? ''} ${side ?? ''}`)
    .sort()
    .join('|');
}
