import { sameGrant, type Actor, type RoleGrant, type Side } from './actor';
import { may, peopleWhoCan } from './can';
import type { SubmissionFacts } from './facts';
import { isSecretaryOf, relationsOf, sidesOf } from './relations';
import { isOnTeam } from './team';

/** The opinions that a committee asks for: one, two, or one from each side. */
export const presets = ['one', 'two', 'mixed'] as const;
export type Preset = (typeof presets)[number];

/** A running submission, and what its step needs besides the policy's facts. */
export interface OpenSubmission {
  id: string;
  facts: SubmissionFacts;
  preset: Preset;
  /** Favourable opinions on the revision at reading, with the side held when given. */
  favourable: readonly { personId: string; side: Side }[];
}

/** What is about to happen to people. */
export interface Change {
  /** They leave: their account is disabled or closed. */
  gone?: readonly string[];
  /** They are away for a while. */
  absent?: readonly string[];
  revoked?: readonly { personId: string; grant: RoleGrant }[];
}

/** What a submission waits for. */
export type Step = 'submit' | 'assign' | 'nominate-referent' | 'propose' | 'opinions' | 'validate' | 'publish';

/** A submission that would have nobody who can do its next step. */
export interface BlockedSubmission {
  id: string;
  step: Step;
  /** It is so already, without the change. */
  already: boolean;
  /** People who stay and could be asked: to be appointed for this submission, to stand in, or to take the role. */
  candidates: string[];
}

/**
 * « Peut-on conclure ? » Which of these submissions would have nobody who can do their next step once the change is
 * made. `people` are all active accounts, with their grants before the change. Drafts wait for nobody and are left out.
 */
export function blockedBy(
  change: Change,
  submissions: readonly OpenSubmission[],
  people: readonly Actor[],
): BlockedSubmission[] {
  const remaining = peopleAfter(change, people);
  return submissions.flatMap((submission) => {
    const after = submissionAfter(change, submission, remaining);
    const step = stepOf(after);
    if (step === null || canBeDone(step, after, remaining)) return [];
    const before = submissionAfter({}, submission, people);
    const candidates = remaining.filter((person) => couldBeAsked(person, step, after)).flatMap(({ id }) => id ?? []);
    return [{ id: submission.id, step, already: !canConclude(before, people), candidates }];
  });
}

/**
 * Whether somebody among these people can do the submission's next step, as things are; true where nobody waits for
 * one.
 */
export function canConclude(submission: OpenSubmission, people: readonly Actor[]): boolean {
  const step = stepOf(submission);
  return step === null || canBeDone(step, submission, people);
}

/** The next step of a submission, or null when nobody waits for one. */
function stepOf({ facts }: OpenSubmission): Step | null {
  switch (facts.state) {
    case 'returned':
      return 'submit';
    case 'submitted':
      return 'assign';
    case 'rewriting':
      return facts.authorId === null ? 'nominate-referent' : 'propose';
    case 'reviewing':
      return 'opinions';
    case 'awaiting-validation':
      return 'validate';
    case 'validated':
      return 'publish';
    default:
      return null;
  }
}

function canBeDone(step: Step, submission: OpenSubmission, people: readonly Actor[]): boolean {
  const { facts } = submission;
  switch (step) {
    case 'assign':
      return people.some((person) => may(person, 'assign', facts) || may(person, 'take-up', facts));
    case 'propose':
      return people.some((person) => couldPropose(person, facts));
    case 'opinions':
      return opinionsCanSuffice(submission, people);
    default:
      return people.some((person) => may(person, step, facts));
  }
}

/** Holds the pen, or may take it from whoever does; the submission is known to have a referent. */
function couldPropose(person: Actor, facts: SubmissionFacts): boolean {
  return may(person, 'propose', facts) || may(person, 'take-over', facts);
}

/** Whether the opinions given, with those that may still be given, can make what the committee asks for. */
function opinionsCanSuffice({ facts, preset, favourable }: OpenSubmission, people: readonly Actor[]): boolean {
  const voices: Voice[] = [
    ...favourable.map(({ personId, side }) => ({ personId, sides: [side] })),
    ...peopleWhoCan(people, 'approve', facts).flatMap((person) =>
      person.id === null ? [] : { personId: person.id, sides: sidesOf(person, facts) },
    ),
  ];
  if (preset === 'one' || facts.smallAmendment) return voices.length > 0;
  return voices.some((one) => voices.some((other) => areEnough(preset, one, other)));
}

interface Voice {
  personId: string;
  sides: readonly Side[];
}

function areEnough(preset: 'two' | 'mixed', one: Voice, other: Voice): boolean {
  if (one.personId === other.personId) return false;
  return preset === 'two' || (one.sides.includes('design') && other.sides.includes('use'));
}

/** Whether this person could do the step if the secretariat or an administrator asked them to. */
function couldBeAsked(person: Actor, step: Step, { facts }: OpenSubmission): boolean {
  const { id } = person;
  if (id === null) return false;
  const relations = relationsOf(person, facts);
  const experienced = relations.has('any-member') || relations.has('any-secretary');
  const appointed = { ...facts, adHocMembers: [...facts.adHocMembers, { personId: id, side: 'use' as const }] };
  switch (step) {
    case 'submit':
      return relations.has('co-author') || relations.has('delegate');
    case 'assign':
      return experienced && may(person, 'take-up', appointed);
    case 'propose':
      return experienced && couldPropose(person, appointed);
    case 'opinions':
      return experienced && may(person, 'approve', appointed) && !may(person, 'approve', facts);
    case 'validate':
      return may(person, 'validate', { ...facts, authorDelegated: true });
    default:
      return !isOnTeam(facts, id) && (relations.has('any-secretary') || relations.has('administrator'));
  }
}

function peopleAfter({ gone = [], absent = [], revoked = [] }: Change, people: readonly Actor[]): Actor[] {
  const away = new Set([...gone, ...absent]);
  return people
    .filter(({ id }) => id !== null && !away.has(id))
    .map((person) => {
      const lost = revoked.filter(({ personId }) => personId === person.id);
      if (lost.length === 0) return person;
      return { ...person, grants: person.grants.filter((mine) => !lost.some(({ grant }) => sameGrant(mine, grant))) };
    });
}

/** The same submission once people have changed: its author may be gone, its secretariat may have nobody left. */
function submissionAfter({ gone = [] }: Change, submission: OpenSubmission, people: readonly Actor[]): OpenSubmission {
  const { facts } = submission;
  const outside = people.some((person) => isSecretaryOf(person, [facts.committeeId]) && !isOnTeam(facts, person.id));
  const authorDisabled = facts.authorDisabled || (facts.authorId !== null && gone.includes(facts.authorId));
  return { ...submission, facts: { ...facts, authorDisabled, onlySecretaryIsAuthor: !outside } };
}
