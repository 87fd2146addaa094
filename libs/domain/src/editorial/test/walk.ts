import fc from 'fast-check';
import type { Actor } from '../../access/actor';
import { presets } from '../../access/blocked-submissions';
import { applyAction, type Effects } from '../apply-action';
import { scheduler, type ActionInput, type Performer } from '../attempt';
import type { Circumstances } from '../circumstances';
import type { Submission } from '../submission';
import type { WorkflowAction } from '../table/row';
import { rowFor, workflow, workflowActions } from '../table/workflow';
import { cast, circumstances, submissionIn, names, tuesday } from './world';

/** One thing that happens: time passes, perhaps someone writes or leaves, then someone tries something. */
const happening = fc.record({
  hours: fc.integer({ min: 0, max: 90 }),
  writes: fc.boolean(),
  small: fc.boolean(),
  leaves: fc.integer({ min: 0, max: 40 * names.length }).map((n) => (n < names.length ? (names[n] ?? null) : null)),
  action: fc.nat(),
  who: fc.nat(),
  /** Whether the action is done by somebody who may, where there is one. */
  finds: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
  staleHash: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  staleVersion: fc.integer({ min: 0, max: 19 }).map((n) => n === 0),
  other: fc.constantFrom(...names),
  side: fc.constantFrom('design' as const, 'use' as const),
  inDays: fc.integer({ min: 1, max: 9 }),
});
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

export const walk = fc.record({
  preset: fc.constantFrom(...presets),
  course: fc.noBias(fc.array(happening, { minLength: 20, maxLength: 30, size: 'max' })),
});

/** What happened, as the walk saw it. */
export interface Seen {
  before: Submission;
  after: Submission;
  circumstances: Circumstances;
  now: Date;
  /** Null when it was refused. */
  done: { action: WorkflowAction; performer: Performer; input: ActionInput; effects: Effects } | null;
}

/** Those that lead on are tried more often than those that end or wait. */
const weights: Partial<Record<WorkflowAction, number>> = {
  submit: 24,
  'take-up': 12,
  propose: 16,
  approve: 32,
  validate: 20,
  publish: 12,
  amend: 6,
  object: 4,
  overrule: 4,
  'nominate-referent': 8,
};

/** Walks a submission from its draft, and shows each thing that happened. */
export function follow({ preset, course }: { preset: Circumstances['preset']; course: Happening[] }): Seen[] {
  const seen: Seen[] = [];
  let submission = submissionIn('draft');
  let [now, edits, people] = [tuesday, 0, Object.values<Actor>(cast)];
  course.forEach((one, index) => {
    if (workflow.finalStates.includes(submission.state) && index % 4 > 0) return;
    now = new Date(now.getTime() + one.hours * 3_600_000);
    if (one.writes) edits += 1;
    if (one.leaves) people = people.filter(({ id }) => id !== one.leaves);
    const around = circumstances({
      preset,
      people,
      authorDisabled: !people.some(({ id }) => id === 'author'),
      text: { contentHash: `hash-${edits}`, missing: [], extent: { words: one.small ? 3 : 100, onlyWords: true } },
      newRevisionId: `revision-${index}`,
    });
    const done = happen(submission, one, around, now);
    const after = done === null ? submission : done.after;
    seen.push({ before: submission, after, circumstances: around, now, done });
    submission = after;
  });
  return seen;
}

function happen(
  submission: Submission,
  one: Happening,
  around: Circumstances,
  now: Date,
): (Seen['done'] & { after: Submission }) | null {
  const possible = workflowActions.filter((action) => rowFor(action, submission.state) !== undefined);
  const weighted = possible.flatMap((action) => Array<WorkflowAction>(weights[action] ?? 1).fill(action));
  const action = weighted[one.action % weighted.length];
  if (action === undefined) return null;
  const input = inputFor(submission, action, one, now);
  const everyone: Performer[] = [...around.people, scheduler];
  const first = one.who % everyone.length;
  const order = [...everyone.slice(first), ...everyone.slice(0, first)];
  for (const performer of one.finds ? order : order.slice(0, 1)) {
    const outcome = applyAction(submission, action, performer, input, around, now);
    if (outcome.ok) return { action, performer, input, effects: outcome.effects, after: outcome.submission };
  }
  return null;
}

function inputFor(submission: Submission, action: WorkflowAction, one: Happening, now: Date): ActionInput {
  return {
    version: one.staleVersion ? submission.version - 1 : submission.version,
    reason: 'Parce que.',
    contentHash: one.staleHash ? 'hash-of-another-text' : submission.revision?.contentHash,
    personId: one.other,
    side: action === 'appoint-ad-hoc' ? one.side : undefined,
    date: new Date(now.getTime() + (one.inDays + 1) * 86_400_000).toISOString().slice(0, 10),
  };
}
