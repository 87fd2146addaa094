import { actionLabels, workflowActions } from '@recueil/domain';
import { textOf } from './documents';

/** The web knows no rule, so nothing else compares what it draws, and has words for, with the actions that there are. */
const web = 'web/src/app/features';

function wordsIn(file: string): string[] {
  return [...textOf(file).matchAll(/^ {2}'?([a-z-]+)'?: \{/gm)].map(([, name = '']) => name);
}

describe('the actions that the web draws', () => {
  it('have words for what is said once each is done', () => {
    // The page of validation amends, and a passage of a text under way is erased from the page of its sheet.
    const elsewhere = ['amend', 'redact'];
    const expected = workflowActions.filter((action) => !elsewhere.includes(action));
    expect(wordsIn(`${web}/submissions/action-words.ts`).sort()).toEqual([...expected].sort());
  });

  it('are all those on published sheets, with their words where one stays on the page', () => {
    const [, list = ''] = /const known = \[([^\]]*)\]/.exec(textOf(`${web}/sheet-actions/published-acts.ts`)) ?? [];
    const known = [...list.matchAll(/'([a-z-]+)'/g)].map(([, name = '']) => name);
    const all = Object.keys(actionLabels.sheet).filter((action) => action !== 'read');
    expect(known.sort()).toEqual(all.sort());
    const opening = ['revise', 'revise-by-committee'];
    const words = wordsIn(`${web}/sheet-actions/published-act-words.ts`);
    expect(words.sort()).toEqual(all.filter((action) => !opening.includes(action)));
  });
});
