import { can, isOnTeam, relationsOf, type Actor, type SheetFacts } from '@recueil/domain';

/**
 * Whether a sheet online would have nobody who answers for it once these people alone remain; and then who could: its
 * co-authors, or whoever may propose a referent.
 */
export function leftSheet(facts: SheetFacts, remaining: readonly Actor[]): { candidates: string[] } | null {
  if (remaining.some((person) => can(person, 'confirm-still-valid', facts).allowed)) return null;
  const outside = remaining.some(
    (person) => !isOnTeam(facts, person.id) && relationsOf(person, facts).has('secretary'),
  );
  const after = { ...facts, authorDisabled: true, onlySecretaryIsAuthor: !outside };
  const could = remaining.filter(
    (person) => relationsOf(person, after).has('co-author') || can(person, 'nominate-referent', after).allowed,
  );
  return { candidates: could.flatMap(({ id }) => id ?? []) };
}
