import { actionsOf } from '../access/actions';
import { submissionStates, type SubmissionState } from '../access/facts';
import { workflowWords } from './table/action-words';
import type { Asked } from './table/fields';
import { askedBy } from './table/need-words';
import type { ActionWords } from './table/offered-action';
import { outsideWorkflow, type Workflow, type WorkflowRow } from './table/row';
import { workflow as standing } from './table/workflow';
import { wrongRows } from './validate-rows';

type Check = (workflow: Workflow) => string[];

/**
 * Walks a workflow and refuses one that cannot work: unknown or unreachable states, states from which nothing leads on,
 * actions that the policy does not know or lets people do elsewhere. Throws with everything that is wrong.
 */
export function validateWorkflow(workflow: Workflow = standing): void {
  const { rows } = workflow;
  const wrong = [
    ...wrongRows({ record: 'submission', states: submissionStates, rows, outside: outsideWorkflow }),
    ...[unknownPlaces, unreachableStates, deadEnds, livelyEnds, strangeEntries, lostNotices, lostFields].flatMap(
      (check) => check(workflow),
    ),
  ];
  if (wrong.length > 0) throw new Error(`the workflow cannot work:\n- ${wrong.join('\n- ')}`);
}

const known: readonly string[] = submissionStates;

const unknownPlaces: Check = ({ entries, finalStates, rows }) => {
  const named = [...entries.map(({ to }) => to), ...finalStates, ...rows.flatMap(({ opens }) => opens ?? [])];
  return [...new Set<string>(named)]
    .filter((state) => !known.includes(state))
    .map((state) => `unknown state "${state}"`);
};

const unreachableStates: Check = ({ entries, rows }) => {
  const reached = new Set<string>(entries.map(({ to }) => to));
  for (let before = -1; before < reached.size;) {
    before = reached.size;
    for (const row of rows)
      if (row.from.some((state) => reached.has(state))) for (const to of leadsTo(row)) reached.add(to);
  }
  return known.filter((state) => !reached.has(state)).map((state) => `nothing leads to the state "${state}"`);
};

const deadEnds: Check = ({ finalStates, rows }) =>
  submissionStates
    .filter((state) => !finalStates.includes(state) && !rows.some((row) => leaves(row, state)))
    .map((state) => `nothing leads out of the state "${state}"`);

const livelyEnds: Check = ({ finalStates, rows }) =>
  rows.flatMap((row) =>
    finalStates
      .filter((state) => leaves(row, state))
      .map((state) => `"${row.action}" leads out of the final state "${state}"`),
  );

/** A submission may begin by what is done with a sheet. */
const strangeEntries: Check = ({ entries }) =>
  entries
    .filter(({ record, action }) => !(actionsOf(record) as readonly string[]).includes(action))
    .map(({ action }) => `the policy does not know "${action}"`);

const lostNotices: Check = ({ rows }) =>
  rows.flatMap((row) =>
    (row.tells ?? [])
      .filter(({ entering }) => entering !== undefined && !leadsTo(row).includes(entering))
      .map(
        ({ notice, entering }) =>
          `"${row.action}" tells "${notice}" on entering "${entering ?? ''}", where it never leads`,
      ),
  );

function leadsTo({ to, opens }: WorkflowRow): SubmissionState[] {
  const states = to.flatMap(({ state }) => (state === 'same' ? [] : [state]));
  return opens === undefined ? states : [...states, opens];
}

function leaves({ from, to }: WorkflowRow, state: SubmissionState): boolean {
  return from.includes(state) && to.some((one) => one.state !== 'same' && one.state !== state);
}

/** The texts that an action is about are asked for, and shown, by the form that has a place of its own. */
const lostFields: Check = ({ rows }) =>
  rows
    .filter(({ action, needs = [] }) => isAmongButtons(action) && askedBy(needs).some(isOfText))
    .map(({ action }) => `"${action}" asks for a text, and has no place of its own where one is written or shown`);

function isAmongButtons(action: string): boolean {
  const words: Partial<Record<string, ActionWords>> = workflowWords;
  return (words[action]?.place ?? 'buttons') === 'buttons';
}

function isOfText({ field }: Asked): boolean {
  return field === 'content' || field === 'contentHash';
}
