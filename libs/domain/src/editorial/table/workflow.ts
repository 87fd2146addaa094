import type { SubmissionState } from '../../access/facts';
import { over } from '../../access/rules/submission-states';
import { authorRows } from './author-rows';
import { committeeRows } from './committee-rows';
import type { Workflow, WorkflowAction, WorkflowRow } from './row';
import { secretariatRows } from './secretariat-rows';
import { sheetRows } from './sheet-rows';

/** The workflow: the one place that says what every action does. */
export const workflow: Workflow = {
  entries: [
    { record: 'submission', action: 'create', to: 'draft' },
    ...sheetRows.flatMap(({ action, opens: to }) =>
      to === undefined ? [] : [{ record: 'sheet' as const, action, to }],
    ),
  ],
  finalStates: over,
  rows: [...authorRows, ...committeeRows, ...secretariatRows],
};

const rowsByAction = Map.groupBy(workflow.rows, ({ action }) => action);

/** Every action of the workflow, in reading order. */
export const workflowActions: readonly WorkflowAction[] = [...rowsByAction.keys()];

/** What an action does from a state; undefined when it is not possible there. */
export function rowFor(action: WorkflowAction, state: SubmissionState): WorkflowRow | undefined {
  return rowsByAction.get(action)?.find(({ from }) => from.includes(state));
}
