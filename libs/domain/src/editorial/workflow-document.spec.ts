import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { submissionStates } from '../access/facts';
import { stateWords } from '../access/access-document-words';
import { labelOf } from './table/row';
import { workflowActions } from './table/workflow';
import { workflowDocument } from './workflow-document';

const page = new URL('../../../../docs/workflow.md', import.meta.url);
const howTo =
  'docs/workflow.md is not what the table says: run UPDATE_DOCS=1 npm test -- workflow-document, and read the difference';

describe('the page that says what every action does', () => {
  it('is committed as the table makes it', () => {
    const expected = workflowDocument();
    if (process.env.UPDATE_DOCS === '1') writeFileSync(page, expected);
    if (!existsSync(page) || readFileSync(page, 'utf8') !== expected) throw new Error(howTo);
  });

  it('holds every state and every action', () => {
    const text = workflowDocument();
    for (const state of submissionStates) expect(text).toContain(`## ${stateWords[state]}`);
    for (const action of workflowActions) expect(text).toContain(`| ${labelOf(action)} `);
  });
});
