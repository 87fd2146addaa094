import type { Actor } from '../access/actor';
import { peopleWhoCan } from '../access/can';
import { isSecretaryOf } from '../access/relations';
import { isOnTeam } from '../access/team';
import { factsOf, type Circumstances } from './circumstances';
import { readersAwaited } from './readers';
import type { Submission } from './submission';

/**
 * Whose turn it is, by their identifiers: the people of whom something is asked now. Nobody when it appears by itself,
 * and nobody when it is over.
 */
export function awaitedPeople(submission: Submission, circumstances: Circumstances, now: Date): string[] {
  const { state, authorId } = submission;
  switch (state) {
    case 'draft':
    case 'returned':
      return some(authorId);
    case 'submitted':
      return secretariatOf(submission, circumstances);
    case 'rewriting':
      return penHolderOf(submission, circumstances);
    case 'reviewing': {
      const readers = readersAwaited(submission, circumstances, now);
      return readers.length > 0 ? readers : secretariatOf(submission, circumstances);
    }
    case 'awaiting-validation':
      return [...new Set([...some(authorId), ...standInsOf(submission, circumstances, now)])];
    default:
      return [];
  }
}

/** Who rewrites; the secretariat when whoever did is gone. */
export function penHolderOf(submission: Submission, circumstances: Circumstances): string[] {
  const { penHolderId } = submission;
  const isThere = circumstances.people.some(({ id }) => id !== null && id === penHolderId);
  return isThere ? some(penHolderId) : secretariatOf(submission, circumstances);
}

/**
 * The secretaries who may act on this submission, none of its team; the administrators who stand in when there are
 * none.
 */
export function secretariatOf(submission: Submission, circumstances: Circumstances): string[] {
  const outside = circumstances.people.filter(({ id }) => !isOnTeam(submission, id));
  const secretaries = outside.filter((person) => isSecretaryOf(person, [submission.committeeId]));
  return idsOf(secretaries.length > 0 ? secretaries : outside.filter(isAdministrator));
}

/** Those who may validate now in the author's place. */
export function standInsOf(submission: Submission, circumstances: Circumstances, now: Date): string[] {
  const facts = factsOf(submission, circumstances, now);
  const others = circumstances.people.filter(({ id }) => id !== submission.authorId);
  return idsOf(peopleWhoCan(others, 'validate', facts));
}

function isAdministrator({ grants }: Actor): boolean {
  return grants.some(({ role }) => role === 'administrator');
}

function idsOf(people: readonly Actor[]): string[] {
  return people.flatMap(({ id }) => id ?? []);
}

function some(id: string | null): string[] {
  return id === null ? [] : [id];
}
