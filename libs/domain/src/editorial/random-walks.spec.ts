import fc from 'fast-check';
import { blockedBy } from '../access/blocked-submissions';
import { submissionStates } from '../access/facts';
import { attempt, isScheduler, scheduler, type Performer } from './attempt';
import { openSubmissionOf } from './circumstances';
import { isOffered } from './refusals';
import type { WorkflowAction } from './table/row';
import { workflowActions } from './table/workflow';
import { follow, walk, type Seen } from './test/walk';
import { cast } from './test/world';

const runs = 2000;

/** Cheaper than an expectation, and asked hundreds of thousands of times. */
function must(holds: boolean, rule: string): void {
  if (!holds) throw new Error(rule);
}

/** What each state waits for. */
const nextSteps: Partial<Record<string, WorkflowAction[]>> = {
  returned: ['submit', 'nominate-referent'],
  submitted: ['assign', 'take-up'],
  rewriting: ['propose', 'take-over', 'nominate-referent'],
  reviewing: ['approve'],
  'awaiting-validation': ['validate', 'nominate-referent'],
  validated: ['publish', 'schedule', 'resume', 'reopen'],
};

function somebodyCanAct({ after, circumstances, now }: Seen): boolean {
  const steps = nextSteps[after.state];
  if (steps === undefined) return true;
  const everyone: Performer[] = [...circumstances.people, scheduler];
  return steps.some((action) =>
    everyone.some((one) => isOffered(attempt(after, action, one, { version: after.version }, circumstances, now))),
  );
}

type Rule = (seen: Seen) => void;

/** What the walk saw of validations, apart from what the submission says of them. */
function agreements(): Rule {
  const agreed = new Map<string, string>();
  return ({ before, after, done }) => {
    const effect = done?.effects.validation ?? null;
    if (effect === 'delete') agreed.clear();
    else if (effect !== null) {
      const { revisionId, contentHash, givenById } = effect.write;
      const entitled = ['author', 'coauthor', 'delegate', ...before.delegateIds].includes(givenById);
      must(entitled && givenById === done?.performer.id, 'a validation is given by someone entitled');
      const judged = [...before.penHoldersThisRound, ...before.judgesThisRound].includes(givenById);
      must(!judged, 'whoever wrote or judged validates nothing');
      agreed.set(revisionId, contentHash);
    }
    if (after.state !== 'published' && after.state !== 'validated') return;
    const { revision } = after;
    must(revision !== null && agreed.get(revision.id) === revision.contentHash, 'it is validated to the letter');
  };
}

/** What the walk saw of opinions. */
function opinions(): Rule {
  const given = new Set<string>();
  return ({ before, after, done }) => {
    const opinion = done?.effects.opinion ?? null;
    if (opinion !== null) {
      const { revisionId, personId } = opinion;
      must(revisionId === before.revision?.id, 'an opinion is on the revision in force');
      must(!given.has(`${revisionId} ${personId}`), 'one opinion per person and revision');
      must(personId === done?.performer.id && !['author', 'coauthor'].includes(personId), 'nobody judges their own');
      must(before.smallAmendment || !before.penHoldersThisRound.includes(personId), 'who wrote does not judge');
      must(!before.declaredInterestIds.includes(personId), 'who is interested does not judge');
      given.add(`${revisionId} ${personId}`);
    }
    for (const { revisionId, personId } of after.opinions) {
      must(
        revisionId === after.revision?.id && given.has(`${revisionId} ${personId}`),
        'an opinion stays with its text',
      );
    }
  };
}

const sufficiency: Rule = ({ before, after, circumstances: { preset }, done }) => {
  if (before.state !== 'reviewing' || after.state !== 'awaiting-validation') return;
  must(done?.action === 'approve' || done?.action === 'overrule', 'only an opinion leads to the author');
  const sides = after.opinions.filter(({ verdict }) => verdict !== 'objection').map(({ side }) => side);
  const asked = preset === 'one' || before.smallAmendment ? 1 : 2;
  must(sides.length >= asked, 'the opinions asked for are given');
  must(preset !== 'mixed' || asked === 1 || new Set(sides).size === 2, 'both sides spoke');
};

const shape: Rule = ({ before, after, done }) => {
  must(after.version === before.version + (done === null ? 0 : 1), 'every change is counted, and nothing else');
  must(done !== null || after === before, 'a refusal changes nothing');
  const { validation, revision } = after;
  must(validation === null || validation.revisionId === revision?.id, 'a validation never outlives its text');
  const unvalidated = ['draft', 'submitted', 'returned', 'rewriting', 'awaiting-validation'];
  must(validation === null || !unvalidated.includes(after.state), 'what is written anew is not validated');
  must(after.state !== 'rewriting' || after.penHolderId !== null, 'somebody writes in rewriting');
  must(
    !['draft', 'submitted', 'returned'].includes(after.state) || after.penHolderId === null,
    'nobody of the committee writes',
  );
  must(after.state === 'reviewing' || after.readersNamed.length === 0, 'readers are named at reading only');
  must(
    after.state === 'validated' || (!after.held && after.scheduledFor === null) || after.state === 'published',
    'no date',
  );
  must(
    done === null || !isScheduler(done.performer) || ['publish', 'redact'].includes(done.action),
    'a sheet is published by itself, or bereft of a passage, no more',
  );
};

describe('a submission that goes anywhere the table leads', () => {
  const walks: Seen[][] = [];
  const count = (counts: (seen: Seen) => boolean): number => walks.flat().filter(counts).length;

  it('is published only as someone entitled validated it, judged by people who may, and keeps its shape', () => {
    fc.assert(
      fc.property(walk, (course) => {
        const seen = follow(course);
        const rules = [agreements(), opinions(), sufficiency, shape];
        for (const one of seen) for (const rule of rules) rule(one);
        walks.push(seen);
      }),
      { numRuns: runs },
    );
  });

  it('has been everywhere', () => {
    const states = new Set(walks.flat().map(({ after }) => after.state));
    expect([...submissionStates].filter((state) => !states.has(state))).toEqual([]);
    const done = new Set(walks.flat().map((one) => one.done?.action));
    expect(workflowActions.filter((action) => !done.has(action))).toEqual([]);
    expect(count(({ before, after }) => after.state === 'published' && before.state !== 'published')).toBeGreaterThan(
      400,
    );
    expect(count(({ done: one }) => one?.effects.opinion != null)).toBeGreaterThan(1000);
  });

  it('can always be acted upon, or is on the list of those that cannot conclude', () => {
    const moments = walks.flat().filter(({ before, after, circumstances: { people } }) => {
      return after !== before || people.length < Object.keys(cast).length;
    });
    for (const one of moments) {
      if (somebodyCanAct(one)) continue;
      const { after, circumstances, now } = one;
      const listed = blockedBy({}, [openSubmissionOf(after, circumstances, now)], circumstances.people);
      must(listed.length > 0, `nobody can act in ${after.state}, and nobody is told`);
    }
    expect(moments.filter((one) => !somebodyCanAct(one)).length).toBeGreaterThan(0);
  });
});
