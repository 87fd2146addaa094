import { actionsOf } from '../access/actions';
import { submissionStates, type SubmissionState } from '../access/facts';
import { rulesOf } from '../access/policy';
import { outsideWorkflow, type Workflow, type WorkflowRow } from './table/row';
import { workflow as standing } from './table/workflow';

type Check = (workflow: Workflow) => string[];

/**
 * Walks a workflow and refuses one that cannot work: unknown or unreachable states, states from which nothing leads on,
 * actions that the policy does not know or lets people do elsewhere. Throws with everything that is wrong.
 */
export function validateWorkflow(workflow: Workflow = standing): void {
  const checks = [
    unknownStates,
    unreachableStates,
    deadEnds,
    livelyEnds,
    ambiguousRows,
    openEnds,
    strangers,
    forgotten,
  ];
  const wrong = [...checks, otherStates, lostNotices].flatMap((check) => check(workflow));
  if (wrong.length > 0) throw new Error(`the workflow cannot work:\n- ${wrong.join('\n- ')}`);
}

const known: readonly string[] = submissionStates;

const unknownStates: Check = ({ entries, finalStates, rows }) => {
  const named = [...entries.map(({ to }) => to), ...finalStates, ...rows.flatMap(statesIn)];
  return [...new Set(named)].filter((state) => !known.includes(state)).map((state) => `unknown state "${state}"`);
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

const ambiguousRows: Check = ({ rows }) => {
  const seen = new Set<string>();
  return rows.flatMap(({ action, from }) =>
    from.flatMap((state) => {
      const place = `"${action}" from "${state}"`;
      if (seen.has(place)) return [`${place} is said twice`];
      seen.add(place);
      return [];
    }),
  );
};

const openEnds: Check = ({ rows }) =>
  rows.flatMap(({ action, to }) => [
    ...(to.at(-1)?.when === undefined && to.length > 0 ? [] : [`"${action}" may lead nowhere`]),
    ...(to.slice(0, -1).every(({ when }) => when !== undefined) ? [] : [`"${action}" has a destination never taken`]),
  ]);

const strangers: Check = ({ entries, rows }) => {
  const ofSheet: readonly string[] = actionsOf('sheet');
  const lost = entries.filter(({ record, action }) => !(record === 'sheet' ? ofSheet : policyActions).includes(action));
  const stray = rows.filter(({ action }) => !policyActions.includes(action));
  return [...lost, ...stray].map(({ action }) => `the policy does not know "${action}"`);
};

const forgotten: Check = ({ rows }) => {
  const said = new Set<string>([...rows.map(({ action }) => action), ...outsideWorkflow]);
  return policyActions.filter((action) => !said.has(action)).map((action) => `the workflow does not know "${action}"`);
};

/** The policy lets people act in certain states: the table must lead somewhere from these, and from no other. */
const otherStates: Check = ({ rows }) =>
  [...new Set(rows.map(({ action }) => action))].flatMap((action) => {
    const allowed = new Set(
      rulesOf('submission')
        .filter((rule) => rule.action === action)
        .flatMap(statesOf),
    );
    const said = new Set<string>(rows.filter((row) => row.action === action).flatMap(({ from }) => from));
    return known
      .filter((state) => allowed.has(state) !== said.has(state))
      .map((state) => `"${action}" in "${state}": ${said.has(state) ? 'no rule of the policy' : 'no row'}`);
  });

const lostNotices: Check = ({ rows }) =>
  rows.flatMap((row) =>
    (row.tells ?? [])
      .filter(({ entering }) => entering !== undefined && !leadsTo(row).includes(entering))
      .map(
        ({ notice, entering }) =>
          `"${row.action}" tells "${notice}" on entering "${entering ?? ''}", where it never leads`,
      ),
  );

const policyActions: readonly string[] = actionsOf('submission');

function statesOf(rule: { states?: readonly string[] }): readonly string[] {
  return rule.states ?? known;
}

function statesIn(row: WorkflowRow): SubmissionState[] {
  return [...row.from, ...leadsTo(row)];
}

function leadsTo({ to, opens }: WorkflowRow): SubmissionState[] {
  const states = to.flatMap(({ state }) => (state === 'same' ? [] : [state]));
  return opens === undefined ? states : [...states, opens];
}

function leaves({ from, to }: WorkflowRow, state: SubmissionState): boolean {
  return from.includes(state) && to.some((one) => one.state !== 'same' && one.state !== state);
}
