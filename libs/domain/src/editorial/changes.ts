import { can } from '../access/can';
import { opinionSide, penFree } from './needs';
import { localDateOf, nextPublicationSlot } from './calendar/local-time';
import type { Attempt } from './attempt';
import { publicationTime, resumed } from './deadlines';
import type { Opinion, Submission } from './submission';
import type { WorkflowAction } from './table/row';

type Change = (attempt: Attempt) => Partial<Submission>;

/** What an action changes besides what its row says: state, pen, revision and validation are the row's. */
export const changes: Partial<Record<WorkflowAction, Change>> = {
  // « En mon absence, qui valide ? »: they may once the author is late, not before.
  submit: (attempt) => ({ delegateIds: delegatesWith(attempt) }),
  delegate: (attempt) => ({ authorDelegated: true, delegateIds: delegatesWith(attempt) }),
  'name-delegate': (attempt) => ({ delegateIds: delegatesWith(attempt) }),
  return: (attempt) => ({ returnToId: attempt.submission.penHolderId ?? memberWhoReturns(attempt) }),
  contest: () => ({ contestedThisRound: true }),
  'not-before': ({ input }) => ({ notBefore: input.date ?? null }),
  'declare-interest': ({ submission, performer }) => ({
    declaredInterestIds: withOne(submission.declaredInterestIds, performer.id),
    readersNamed: without(submission.readersNamed, performer.id),
  }),
  'cannot-review': ({ submission, performer }) => ({
    readersUnavailable: withOne(submission.readersUnavailable, performer.id),
    readersNamed: without(submission.readersNamed, performer.id),
  }),
  approve: (attempt) => withOpinion(attempt, 'favourable'),
  object: (attempt) => withOpinion(attempt, 'objection'),
  overrule: ({ submission }) => ({
    opinions: submission.opinions.map((one) =>
      one.verdict === 'objection' && one.revisionId === submission.revision?.id
        ? { ...one, verdict: 'overruled' as const }
        : one,
    ),
  }),
  'appoint-ad-hoc': ({ submission, input: { personId, side } }) =>
    personId === undefined || side === undefined
      ? {}
      : {
          adHocMembers: [...submission.adHocMembers, { personId, side }],
          readersNamed:
            submission.state === 'reviewing' ? withOne(submission.readersNamed, personId) : submission.readersNamed,
        },
  schedule: ({ input }) => ({ scheduledFor: input.date ?? null, held: false, heldUntil: null }),
  hold: ({ input }) => ({ held: true, heldUntil: input.date ?? null }),
  pause: ({ now }) => ({ pausedAt: now }),
  resume: ({ submission, circumstances: { settings }, now }) => {
    const running = resumed(submission, now, settings);
    const missed = (publicationTime(running, settings) ?? now) < now;
    const next = localDateOf(nextPublicationSlot(now, settings.timeZone), settings.timeZone);
    return { ...running, scheduledFor: missed ? next : running.scheduledFor };
  },
  extend: ({ input }) => ({ dueOn: input.date ?? null }),
};

/** The opinion that an action adds to the submission, if any. */
export function addedOpinion(before: Submission, after: Submission): Opinion | null {
  return after.opinions.find((one) => !before.opinions.includes(one) && one.verdict !== 'overruled') ?? null;
}

/** Whoever returned the submission, if they may have it back: null once they left the committee or joined the team. */
export function returnsTo({ submission, facts, circumstances }: Attempt): string | null {
  const { returnToId } = submission;
  const person = circumstances.people.find(({ id }) => id !== null && id === returnToId);
  return person !== undefined && can(person, 'take-over', penFree(facts)).allowed ? returnToId : null;
}

/** A co-author may stand in without being named. */
function delegatesWith({ submission, input: { personId } }: Attempt): readonly string[] {
  const { coAuthorIds, delegateIds } = submission;
  return personId !== undefined && coAuthorIds.includes(personId) ? delegateIds : withOne(delegateIds, personId);
}

function memberWhoReturns({ performer, facts }: Attempt): string | null {
  if ('scheduler' in performer) return null;
  return can(performer, 'take-up', { ...facts, state: 'submitted' }).allowed ? performer.id : null;
}

function withOpinion(attempt: Attempt, verdict: Opinion['verdict']): Partial<Submission> {
  const { submission, performer } = attempt;
  const side = opinionSide(attempt);
  if (performer.id === null || side === null || submission.revision === null) return {};
  const opinion: Opinion = { revisionId: submission.revision.id, personId: performer.id, side, verdict };
  return {
    opinions: [...submission.opinions, opinion],
    judgesThisRound: withOne(submission.judgesThisRound, performer.id),
    readersNamed: without(submission.readersNamed, performer.id),
  };
}

function withOne(list: readonly string[], id: string | null | undefined): readonly string[] {
  return id == null || list.includes(id) ? list : [...list, id];
}

function without(list: readonly string[], id: string | null): readonly string[] {
  return list.filter((one) => one !== id);
}
