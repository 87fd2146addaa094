import type { Workflow, WorkflowRow } from './table/row';
import { workflow } from './table/workflow';
import { validateWorkflow } from './validate-workflow';

/** The table with the rows of one action changed; `null` leaves them out. */
function withRows(action: string, change: (row: WorkflowRow) => WorkflowRow | null): Workflow {
  return { ...workflow, rows: workflow.rows.flatMap((row) => (row.action === action ? (change(row) ?? []) : row)) };
}

const unknown = 'nowhere' as WorkflowRow['from'][number];

describe('the table of the workflow', () => {
  it('can work', () => {
    expect(() => validateWorkflow()).not.toThrow();
  });

  it('may not lead to an unknown state', () => {
    const broken = withRows('withdraw', (row) => ({ ...row, to: [{ state: unknown }] }));
    expect(() => validateWorkflow(broken)).toThrow('unknown state "nowhere"');
  });

  it('may not leave a state that nothing leads to', () => {
    const broken = withRows('return', (row) => ({ ...row, to: [{ state: 'rewriting' }] }));
    expect(() => validateWorkflow(broken)).toThrow('nothing leads to the state "returned"');
  });

  it('may not leave a state without a way out', () => {
    const rows = workflow.rows.map((row) => ({ ...row, from: row.from.filter((state) => state !== 'returned') }));
    expect(() => validateWorkflow({ ...workflow, rows })).toThrow('nothing leads out of the state "returned"');
  });

  it('may not lead out of a final state', () => {
    const broken = withRows('start-again', (row) => ({ ...row, to: [{ state: 'draft' }] }));
    expect(() => validateWorkflow(broken)).toThrow('"start-again" leads out of the final state "withdrawn"');
  });

  it('may not forget an action of the policy', () => {
    expect(() => validateWorkflow(withRows('remind', () => null))).toThrow('the table does not know "remind"');
  });

  it('may not hold an action that the policy does not know', () => {
    const row = { ...workflow.rows[0]!, action: 'applaud' as WorkflowRow['action'] };
    const rows = [...workflow.rows, row];
    expect(() => validateWorkflow({ ...workflow, rows })).toThrow('the policy does not know "applaud"');
  });

  it('may not begin by an action that the policy does not know', () => {
    const entries = [
      ...workflow.entries,
      { record: 'sheet' as const, action: 'create' as const, to: 'draft' as const },
    ];
    expect(() => validateWorkflow({ ...workflow, entries })).toThrow('the policy does not know "create"');
  });

  it('may not say twice what an action does in a state', () => {
    const rows = [...workflow.rows, workflow.rows[0]!];
    expect(() => validateWorkflow({ ...workflow, rows })).toThrow('"submit" from "draft" is said twice');
  });

  it('may not let people act where the policy does not, nor forget where it does', () => {
    const narrower = withRows('reopen', (row) => ({ ...row, from: ['validated'] }));
    expect(() => validateWorkflow(narrower)).toThrow('"reopen" in "awaiting-validation": no row');
    const wider = withRows('take-up', (row) => ({ ...row, from: ['submitted', 'returned'] }));
    expect(() => validateWorkflow(wider)).toThrow('"take-up" in "returned": no rule of the policy');
  });

  it('may not leave open where an action leads', () => {
    const broken = withRows('approve', (row) => ({ ...row, to: row.to.filter(({ when }) => when !== undefined) }));
    expect(() => validateWorkflow(broken)).toThrow('"approve" may lead nowhere');
    const twice = withRows('contest', (row) => ({ ...row, to: [{ state: 'rewriting' }, { state: 'same' }] }));
    expect(() => validateWorkflow(twice)).toThrow('"contest" has a destination never taken');
  });

  it('may not tell of a state where the action never leads', () => {
    const tells = [{ whom: 'author' as const, notice: 'validated' as const, entering: 'validated' as const }];
    const broken = withRows('contest', (row) => ({ ...row, tells }));
    expect(() => validateWorkflow(broken)).toThrow('"contest" tells "validated" on entering "validated"');
  });

  it('may not ask for a text among the buttons, where none is written or shown', () => {
    const broken = withRows('hold', (row) => ({ ...row, needs: ['content-hash'] }));
    expect(() => validateWorkflow(broken)).toThrow('"hold" asks for a text, and has no place of its own');
  });

  it('says at once all that is wrong', () => {
    const broken = withRows('remind', () => null);
    const worse = { ...broken, rows: broken.rows.filter(({ action }) => action !== 'extend') };
    expect(() => validateWorkflow(worse)).toThrow(/"extend"[\s\S]*"remind"/);
  });
});
