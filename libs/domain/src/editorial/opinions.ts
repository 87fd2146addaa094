import type { Side } from '../access/actor';
import type { Preset } from '../access/blocked-submissions';
import { isOnTeam } from '../access/team';
import type { Opinion, Submission } from './submission';

/** Someone's word in favour, with the side held when given. */
interface Voice {
  personId: string;
  side: Side;
}

/**
 * Whether these opinions are what the committee asks for: one, two of different people, or one from each side. For a
 * small correction by the author, one is enough.
 */
export function opinionsSuffice(
  preset: Preset,
  voices: readonly Voice[],
  { smallAmendment }: { smallAmendment?: boolean } = {},
): boolean {
  const people = new Set(voices.map(({ personId }) => personId));
  if (preset === 'one' || smallAmendment) return people.size >= 1;
  if (people.size < 2) return false;
  return preset === 'two' || (['design', 'use'] as const).every((side) => voices.some((voice) => voice.side === side));
}

/**
 * The opinions that count: on the revision in force, favourable or set aside by the secretariat, and of people who have
 * not become an interested party or joined the team since.
 */
export function countingOpinions(submission: Submission): Opinion[] {
  const { revision, declaredInterestIds } = submission;
  return submission.opinions.filter(
    ({ revisionId, personId, verdict }) =>
      revisionId === revision?.id &&
      verdict !== 'objection' &&
      !isOnTeam(submission, personId) &&
      !declaredInterestIds.includes(personId),
  );
}

/** How many opinions a committee asks for. */
export function opinionsAsked(preset: Preset, { smallAmendment }: { smallAmendment: boolean }): number {
  return preset === 'one' || smallAmendment ? 1 : 2;
}

/** The side on which an opinion is given: the one said if it is held, else the one still missing, else the first. */
export function sideFor(held: readonly Side[], given: readonly Opinion[], said?: Side): Side | null {
  if (said !== undefined) return held.includes(said) ? said : null;
  const missing = held.find((side) => !given.some((opinion) => opinion.side === side));
  return missing ?? held[0] ?? null;
}
