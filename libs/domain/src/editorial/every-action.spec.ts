import { anonymous, type Actor } from '../access/actor';
import { submissionStates, type SubmissionState } from '../access/facts';
import { applyAction, offeredActions } from './apply-action';
import { scheduler, type ActionInput } from './attempt';
import type { WorkflowAction } from './table/row';
import { workflowActions } from './table/workflow';
import { expectedSight, expectedWorkflow } from './test/expected-workflow';
import { cast, circumstances, submissionIn, names, tuesday, type Name } from './test/world';

interface Line {
  action: string;
  state: string;
  to: string;
  who: string[];
}

const lines: Line[] = expectedWorkflow
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [action = '', state = '', to = '', who = ''] = line.split(/\s+/);
    return { action, state, to, who: who.split(',') };
  });

/** All that any action may need, so that nothing but the table decides. */
const everything: ActionInput = {
  version: 1,
  reason: 'Il manque les résultats.',
  contentHash: 'hash',
  date: '2026-06-01',
};

function inputFor(action: WorkflowAction): ActionInput {
  const chosen: Partial<Record<WorkflowAction, string>> = {
    assign: 'user2',
    'hand-over': 'user2',
    delegate: 'coauthor',
    'name-delegate': 'coauthor',
    'nominate-referent': 'stranger',
    'appoint-ad-hoc': 'stranger',
  };
  const side = action === 'appoint-ad-hoc' ? ('use' as const) : undefined;
  return { ...everything, side, personId: chosen[action] };
}

/** A state, or the status of the refusal. */
function expected(action: WorkflowAction, state: SubmissionState, name: Name): string | number {
  const here = lines.find((line) => line.action === action && line.state === state);
  if (here?.who.includes(name)) return here.to;
  if (!expectedSight[name]!.split(' ').includes(state)) return 404;
  const elsewhere = lines.some(
    ({ action: its, who }) => its === action && (who.includes(name) || who.includes(`[${name}]`)),
  );
  return elsewhere ? 409 : 403;
}

function actual(action: WorkflowAction, state: SubmissionState, actor: Actor | typeof scheduler): string | number {
  const before = submissionIn(state);
  const frozen = structuredClone(before);
  const outcome = applyAction(before, action, actor, inputFor(action), circumstances(), tuesday);
  expect(before).toEqual(frozen);
  return outcome.ok ? outcome.submission.state : outcome.problem.status;
}

describe('every action, in every state, by everyone', () => {
  it('is expected for the actions of the workflow and no other', () => {
    expect(new Set(lines.map(({ action }) => action))).toEqual(new Set(workflowActions));
  });

  it.each(workflowActions)('« %s » does what the table written by hand says', (action) => {
    for (const state of submissionStates) {
      const outcomes = names.map((name) => `${name}: ${actual(action, state, cast[name])}`);
      const hoped = names.map((name) => `${name}: ${expected(action, state, name)}`);
      expect([state, ...outcomes]).toEqual([state, ...hoped]);
    }
  });

  it.each(workflowActions)('« %s » asks visitors to sign in, whatever the state', (action) => {
    for (const state of submissionStates) expect(actual(action, state, anonymous)).toBe(401);
  });

  it.each(workflowActions)('« %s » happens by itself only to publish, and when a passage is erased', (action) => {
    const erased: Partial<Record<SubmissionState, SubmissionState>> = {
      reviewing: 'reviewing',
      'awaiting-validation': 'awaiting-validation',
      validated: 'awaiting-validation',
    };
    for (const state of submissionStates) {
      const status = action === 'publish' || action === 'redact' ? 409 : 403;
      expect(actual(action, state, scheduler)).toBe(action === 'redact' ? (erased[state] ?? status) : status);
    }
  });

  it('is offered to exactly those who may do it', () => {
    for (const state of submissionStates) {
      for (const name of names) {
        const offered = offeredActions(submissionIn(state), cast[name], circumstances(), tuesday).map(
          (one) => one.name,
        );
        const possible = workflowActions.filter((action) => typeof expected(action, state, name) === 'string');
        expect([state, name, ...offered]).toEqual([state, name, ...possible]);
      }
    }
  });

  it('counts one version and enters one event', () => {
    for (const { action, state, to, who } of lines) {
      const name = who.find((one) => !one.startsWith('['));
      if (name === undefined) continue;
      const performer = cast[name as Name];
      const doing = action as WorkflowAction;
      const outcome = applyAction(
        submissionIn(state as SubmissionState),
        doing,
        performer,
        inputFor(doing),
        circumstances(),
        tuesday,
      );
      if (!outcome.ok) throw new Error(outcome.problem.code);
      expect(outcome.submission.version).toBe(2);
      expect(outcome.effects.event).toMatchObject({ action, from: state, to });
      expect(outcome.effects.notices.filter(({ personId }) => personId === name)).toEqual([]);
    }
  });
});
