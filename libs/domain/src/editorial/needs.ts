import { can } from '../access/can';
import type { SubmissionFacts } from '../access/facts';
import { relationsOf, sidesOf } from '../access/relations';
import { chosenPerson, isScheduler, type Attempt } from './attempt';
import { isLocalDate } from './calendar/working-days';
import { countingOpinions, sideFor } from './opinions';
import type { NeedName } from './table/need-words';

/** What lacks for an action, by the names of the fields or of the parts of the sheet; nothing when it is met. */
export const needs: Record<NeedName, (attempt: Attempt) => readonly string[]> = {
  complete: ({ circumstances }) => circumstances.text.missing,
  reason: ({ input }) => unless(hasReason(input.reason, input.sectionReasons), 'reason'),
  'reason-or-duplicate': ({ input }) => unless(hasReason(input.reason) || hasReason(input.duplicateOf), 'reason'),
  'reason-or-part-reasons': ({ input }) => unless(hasReason(input.reason, input.sectionReasons), 'reason'),
  'reason-or-blocking-point': ({ input }) =>
    unless(hasReason(input.reason) || (input.blockingPoints ?? []).length > 0, 'reason'),
  'no-blocking-point': ({ input }) => unless((input.blockingPoints ?? []).length === 0, 'blockingPoints'),
  'content-hash': ({ input }) => unless(input.contentHash !== undefined, 'contentHash'),
  'changed-text': ({ submission, circumstances }) =>
    unless(circumstances.text.contentHash !== submission.revision?.contentHash, 'content'),
  'pen-holder': (attempt) => {
    const person = chosenPerson(attempt);
    const another = person !== undefined && person.id !== attempt.submission.penHolderId;
    return unless(another && can(person, 'take-over', penFree(attempt.facts)).allowed, 'personId');
  },
  'ad-hoc-member': (attempt) => unless(mayBeAppointed(attempt), 'personId'),
  referent: (attempt) => {
    const person = chosenPerson(attempt);
    return unless(person !== undefined && person.id !== attempt.submission.authorId, 'personId');
  },
  'stand-in': (attempt) => unless(mayStandIn(attempt), 'personId'),
  'optional-stand-in': (attempt) => unless(attempt.input.personId === undefined || mayStandIn(attempt), 'personId'),
  side: ({ input }) => unless(input.side !== undefined, 'side'),
  'held-side': (attempt) => unless(opinionSide(attempt) !== null, 'side'),
  date: ({ input, today }) => unless(isAfter(input.date, today), 'date'),
  'optional-date': ({ input, today }) => unless(input.date === undefined || isAfter(input.date, today), 'date'),
  'later-date': ({ input, today, submission }) =>
    unless(isAfter(input.date, today) && isAfter(input.date, submission.dueOn ?? today), 'date'),
  'date-author-accepts': ({ input, today, submission: { notBefore } }) =>
    unless(isAfter(input.date, today) && (notBefore === null || (input.date ?? '') >= notBefore), 'date'),
};

/** The facts in which anyone of the committee could take the pen: what tells who may be given it. */
export function penFree(facts: SubmissionFacts): SubmissionFacts {
  return { ...facts, state: 'rewriting', penHolderId: null };
}

/**
 * The side on which the person gives this opinion; null when it is one that they do not hold. A rewriter who sits on
 * neither, and judges a small correction, speaks for those who design the text.
 */
export function opinionSide({ performer, facts, submission, input }: Attempt): 'design' | 'use' | null {
  const held = isScheduler(performer) ? [] : sidesOf(performer, facts);
  if (held.length === 0) return 'design';
  return sideFor(held, countingOpinions(submission), input.side);
}

/** Judged as the policy would judge them once appointed: at reading they must be able to judge. */
function mayBeAppointed(attempt: Attempt): boolean {
  const { facts, input } = attempt;
  const person = chosenPerson(attempt);
  if (person?.id == null) return false;
  const appointed = { personId: person.id, side: input.side ?? 'use' };
  const later = { ...facts, adHocMembers: [...facts.adHocMembers, appointed] };
  if (facts.state === 'reviewing') return can(person, 'approve', later).allowed;
  return can(person, 'take-up', { ...later, state: 'submitted' }).allowed;
}

/** Whoever judges or writes this submission for the committee, or may be asked to, never speaks for its author. */
function mayStandIn(attempt: Attempt): boolean {
  const person = chosenPerson(attempt);
  if (person === undefined || person.id === attempt.submission.authorId) return false;
  return !relationsOf(person, attempt.facts).has('may-judge');
}

function hasReason(text?: string, bySection: Readonly<Record<string, string>> = {}): boolean {
  return [text ?? '', ...Object.values(bySection)].some((one) => one.trim() !== '');
}

function isAfter(date: string | undefined, day: string): boolean {
  return date !== undefined && isLocalDate(date) && date > day;
}

function unless(met: boolean, missing: string): readonly string[] {
  return met ? [] : [missing];
}
