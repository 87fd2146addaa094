import type { RoleGiven } from '@recueil/contracts';
import { ProblemError } from '#core/errors/problem';
import { refusedField } from '#core/errors/refused-field';

const texts = {
  committee: 'Choisissez le comité de ce rôle.',
  side: 'Choisissez un côté\u202f: conception ou usage.',
  noSide: 'Seul un membre de comité a un côté.',
  noCommittee: 'L’administration ne dépend d’aucun comité.',
  twice: 'Ce rôle est donné deux fois. Un membre n’a qu’un côté dans un comité.',
  unknown: 'Ce comité n’existe plus. Choisissez-en un autre.',
};

/** Two lists of roles, and what leads from the one to the other. A change of side is a role taken and one given. */
export function roleDifference(before: RoleGiven[], after: RoleGiven[]): { given: RoleGiven[]; taken: RoleGiven[] } {
  return {
    given: after.filter((role) => !before.some((other) => same(role, other))),
    taken: before.filter((role) => !after.some((other) => same(role, other))),
  };
}

/** Throws `invalid`, naming the field, unless each role has what it needs and none is there twice. */
export function requireWellFormed(roles: RoleGiven[], committees: ReadonlySet<string>): void {
  const seen = new Set<string>();
  roles.forEach((role, index) => {
    const problem = problemOf(role, committees, seen);
    if (problem) throw refusedField(`roles.${index}.${problem.field}`, problem.message);
    seen.add(key(role));
  });
}

function problemOf(
  role: RoleGiven,
  committees: ReadonlySet<string>,
  seen: ReadonlySet<string>,
): { field: string; message: string } | null {
  if (role.role === 'administrator' && role.committeeId !== null)
    return { field: 'committeeId', message: texts.noCommittee };
  if (role.role === 'member' && role.committeeId === null) return { field: 'committeeId', message: texts.committee };
  if (role.role === 'member' && role.side === null) return { field: 'side', message: texts.side };
  if (role.role !== 'member' && role.side !== null) return { field: 'side', message: texts.noSide };
  if (role.committeeId !== null && !committees.has(role.committeeId))
    return { field: 'committeeId', message: texts.unknown };
  return seen.has(key(role)) ? { field: 'role', message: texts.twice } : null;
}

/** Somebody who was not an administrator any more when it came to it. */
export function noLongerAdministrator(): ProblemError {
  return new ProblemError('forbidden', 'Votre rôle ne permet plus cette action.');
}

function key({ role, committeeId }: RoleGiven): string {
  return `${role} ${committeeId ?? ''}`;
}

function same(one: RoleGiven, other: RoleGiven): boolean {
  return key(one) === key(other) && one.side === other.side;
}
