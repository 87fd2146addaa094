/** The two sides of a committee: those who design a practice and those who live with it. */
export type Side = 'design' | 'use';

/** One role that a person was given. Being an agent needs none. */
export type RoleGrant =
  | { role: 'member'; committeeId: string; side: Side }
  /** `null`: for all committees, and for submissions that have none. */
  | { role: 'secretary'; committeeId: string | null }
  | { role: 'administrator' };

/** Somebody who asks. `id` is null for a visitor who did not sign in; a disabled account never becomes an actor. */
export interface Actor {
  id: string | null;
  grants: readonly RoleGrant[];
  service: string;
  organisationId: string | null;
  /** They came by a link that a team gave for one submission, and are asked about that submission. */
  byLink?: true;
}

/** A visitor who did not sign in: no grant, whatever the request says. */
export const anonymous: Actor = { id: null, grants: [], service: '', organisationId: null };

/**
 * Whoever opened a link to proofread a submission: nobody who has an account here, whatever session their browser
 * holds.
 */
export const linkReader: Actor = { ...anonymous, byLink: true };

/** True when both grants give the same role over the same thing. */
export function sameGrant(one: RoleGrant, other: RoleGrant): boolean {
  if (one.role === 'member') {
    return other.role === 'member' && one.committeeId === other.committeeId && one.side === other.side;
  }
  if (one.role === 'secretary') return other.role === 'secretary' && one.committeeId === other.committeeId;
  return other.role === 'administrator';
}
