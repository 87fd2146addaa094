import { readFileSync, writeFileSync } from 'node:fs';
import { accessDocument } from './access-document';
import { actionLabels, recordNames } from './actions';
import { policy } from './policy';

const page = new URL('../../../../docs/access.md', import.meta.url);
const howTo =
  'docs/access.md is not what the policy says: run UPDATE_DOCS=1 npm test -- access-document, and read the difference';

describe('the page that says who may do what', () => {
  it('is committed as the policy makes it', () => {
    const expected = accessDocument();
    if (process.env.UPDATE_DOCS === '1') writeFileSync(page, expected);
    if (readFileSync(page, 'utf8') !== expected) throw new Error(howTo);
  });

  it('holds every rule and every action', () => {
    const text = accessDocument();
    for (const { sentence } of policy) expect(text).toContain(sentence);
    for (const record of recordNames) {
      for (const label of Object.values(actionLabels[record])) expect(text).toContain(`| ${label} `);
    }
  });
});
