import type { Relation } from './relations';

/** Those who sign a sheet: they write it and answer for what it says. */
export const signers = ['author', 'co-author'] as const satisfies readonly Relation[];

/**
 * The team of a sheet: those who sign it, and those who validate it in their author's place. They know the team's text
 * and no other, and nobody judges, writes for the committee, triages or publishes what their own team answers for.
 */
export const team = [...signers, 'delegate'] as const satisfies readonly Relation[];

/** Who the team of a sheet is, by their identifiers. */
export interface TeamPeople {
  authorId: string | null;
  coAuthorIds: readonly string[];
  delegateIds: readonly string[];
}

/** Whether this person is of the team. */
export function isOnTeam({ authorId, coAuthorIds, delegateIds }: TeamPeople, personId: string | null): boolean {
  if (personId === null) return false;
  return authorId === personId || coAuthorIds.includes(personId) || delegateIds.includes(personId);
}
