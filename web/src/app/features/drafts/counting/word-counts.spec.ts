import { type PageHarness } from '#web/testing/page-harness';
import { forgetBrowser, openSignedIn } from '#web/testing/people-builders';
import { one, text } from '#web/testing/screen';
import { draftContent, submissionView } from '#web/testing/submission-builders';

const submission = submissionView({ state: 'draft', content: draftContent(), contentVersion: 4 });

async function openDraft(person: string): Promise<PageHarness> {
  const harness = await openSignedIn('/proposer/f1', { id: person });
  await harness.answer('/api/submissions/f1', submission);
  return harness;
}

function choice({ page }: PageHarness): HTMLInputElement {
  return one(page, 'checkbox', 'Compter les mots') as HTMLInputElement;
}

/** What is said of the number of words, in the order of the sections. */
function counts({ page }: PageHarness): string[] {
  return [...page.querySelectorAll('rc-section-field [id$="-mots"]')].map(text);
}

describe('The words of a text', () => {
  afterEach(forgetBrowser);

  it('are not counted as long as nobody asks', async () => {
    const harness = await openDraft('odile');
    expect(choice(harness).checked).toBe(false);
    expect(counts(harness).join('')).toBe('');
  });

  it('are counted in every section once one asks, and no more once one does not', async () => {
    const harness = await openDraft('odile');
    choice(harness).click();
    await harness.settle();
    expect(counts(harness)).toEqual([
      '7 mots, 45 conviennent',
      '4 mots, 80 conviennent',
      '3 mots, 70 conviennent',
      '4 mots, 65 conviennent',
      '60 mots conviennent',
    ]);
    choice(harness).click();
    await harness.settle();
    expect(counts(harness).join('')).toBe('');
  });

  it.each([
    ['the person who asked', 'odile', true],
    ['nobody else in this browser', 'camille', false],
  ])('are counted on the next visit for %s', async (_who, person, isCounted) => {
    localStorage.setItem('recueil.mots.odile', 'oui');
    expect(choice(await openDraft(person)).checked).toBe(isCounted);
  });

  it('leave nothing in this browser once they are counted no more', async () => {
    const harness = await openDraft('odile');
    choice(harness).click();
    expect(localStorage.getItem('recueil.mots.odile')).not.toBeNull();
    choice(harness).click();
    expect(localStorage.getItem('recueil.mots.odile')).toBeNull();
  });
});
