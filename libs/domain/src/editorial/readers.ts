import type { Actor, Side } from '../access/actor';
import type { Preset } from '../access/blocked-submissions';
import { canConclude } from '../access/blocked-submissions';
import { can } from '../access/can';
import { sidesOf } from '../access/relations';
import { factsOf, openSubmissionOf, type Circumstances } from './circumstances';
import { countingOpinions, opinionsSuffice } from './opinions';
import type { Opinion, Submission } from './submission';

interface Candidate {
  id: string;
  sides: readonly Side[];
  load: number;
}

/**
 * Who is asked to read the revision in force, those already asked and still needed included: one person per side,
 * whoever has least to read, for two opinions or a mixed college; one person for a single opinion, the rewriter for a
 * small correction. Those who are absent, who could not, or whom the policy excludes are not asked. Fewer when there is
 * nobody.
 */
export function nameReaders(submission: Submission, circumstances: Circumstances, now: Date): string[] {
  const { preset, absentIds } = circumstances;
  const given = countingOpinions(submission);
  const named = submission.readersNamed;
  const candidates = candidatesFor(submission, circumstances, now);
  const kept = stillNeeded(
    candidates.filter(({ id }) => named.includes(id)),
    submission,
    preset,
  );
  const fresh = candidates.filter(({ id }) => !named.includes(id) && !absentIds.includes(id));
  const { penHolderId } = submission;
  if (submission.smallAmendment) {
    if (given.length > 0) return [];
    const rewriter = fresh.find(({ id }) => id === penHolderId);
    return complete('one', given, kept, rewriter ? [rewriter] : fresh);
  }
  return complete(preset, given, kept, fresh);
}

/**
 * Of those who were asked to read, the ones whose opinion may still bring something: they may give it, and nobody spoke
 * for their side meanwhile. The others are not awaited, whatever the submission remembers.
 */
export function readersAwaited(submission: Submission, circumstances: Circumstances, now: Date): string[] {
  const asked = candidatesFor(submission, circumstances, now).filter(({ id }) => submission.readersNamed.includes(id));
  const needed = ids(stillNeeded(asked, submission, circumstances.preset));
  return submission.readersNamed.filter((id) => needed.includes(id));
}

function stillNeeded(asked: readonly Candidate[], submission: Submission, preset: Preset): Candidate[] {
  const given = countingOpinions(submission);
  if (opinionsSuffice(preset, given, submission)) return [];
  if (preset !== 'mixed' || submission.smallAmendment) return [...asked];
  return asked.filter(({ sides }) => sides.some((side) => !given.some((one) => one.side === side)));
}

/** Whether the people of the committee, as they are, could still give the opinions that it asks for. */
export function collegeIsComplete(submission: Submission, circumstances: Circumstances, now: Date): boolean {
  const open = openSubmissionOf(submission, circumstances, now);
  const read = { ...open.facts, state: 'reviewing' as const, judgesOfRevision: [], smallAmendment: false };
  return canConclude({ ...open, facts: read, favourable: [] }, circumstances.people);
}

function candidatesFor(submission: Submission, circumstances: Circumstances, now: Date): Candidate[] {
  const facts = factsOf({ ...submission, state: 'reviewing' }, circumstances, now);
  return circumstances.people
    .filter(({ id }) => id !== null && !submission.readersUnavailable.includes(id))
    .filter((person) => can(person, 'approve', facts).allowed)
    .map((person: Actor) => ({
      id: person.id ?? '',
      sides: sidesOf(person, facts),
      load: circumstances.readingLoad[person.id ?? ''] ?? 0,
    }))
    .sort((one, other) => one.load - other.load || (one.id < other.id ? -1 : 1));
}

/** Adds to those asked already the people of least load, until what is asked for can be met. */
function complete(
  preset: Preset,
  given: readonly Opinion[],
  kept: readonly Candidate[],
  fresh: readonly Candidate[],
): string[] {
  if (preset === 'one') return ids([...kept, ...(given.length + kept.length > 0 ? [] : fresh.slice(0, 1))]);
  const best = bestPair(given, kept, fresh) ?? oneOfEachSide(given, kept, fresh);
  if (preset === 'mixed') return ids([...kept, ...best]);
  const others = fresh.filter((one) => !best.includes(one));
  return ids([...kept, ...[...best, ...others].slice(0, Math.max(0, 2 - given.length - kept.length))]);
}

/** With nobody asked yet: the two different people, one for each side, who together have least to read. */
function bestPair(
  given: readonly Opinion[],
  kept: readonly Candidate[],
  fresh: readonly Candidate[],
): Candidate[] | null {
  if (given.length + kept.length > 0) return null;
  const pairs = fresh
    .filter(({ sides }) => sides.includes('design'))
    .flatMap((design) =>
      fresh.filter((use) => use !== design && use.sides.includes('use')).map((use) => [design, use] as const),
    );
  const load = ([one, other]: readonly [Candidate, Candidate]): number => one.load + other.load;
  const [first, ...rest] = pairs;
  return first === undefined ? null : [...rest.reduce((best, pair) => (load(pair) < load(best) ? pair : best), first)];
}

/** For each side that nobody spoke for nor was asked for, the person of least load. */
function oneOfEachSide(
  given: readonly Opinion[],
  kept: readonly Candidate[],
  fresh: readonly Candidate[],
): Candidate[] {
  const chosen: Candidate[] = [];
  for (const side of ['design', 'use'] as const) {
    const covered = given.some((one) => one.side === side) || kept.some((one) => one.sides.includes(side));
    const next = fresh.find((one) => one.sides.includes(side) && !chosen.includes(one));
    if (!covered && next !== undefined) chosen.push(next);
  }
  return chosen;
}

function ids(candidates: readonly Candidate[]): string[] {
  return [...new Set(candidates.map(({ id }) => id))];
}
