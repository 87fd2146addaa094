import type { SheetActions } from '@recueil/contracts';
import { actionField, offered } from '#web/testing/action-builders';
import { publishedSheet } from '#web/testing/catalogue-builders';
import { PageHarness, type } from '#web/testing/page-harness';
import { forgetBrowser, openSignedIn } from '#web/testing/people-builders';
import { has, one, text } from '#web/testing/screen';

const page = '/fiches/un-accueil-du-soir';
const address = '/api/sheets/un-accueil-du-soir';
const reason = 'Pourquoi cette fiche est la vôtre';
const claim = {
  ...offered(
    'claim',
    'C’est ma fiche',
    actionField('reason', { label: reason, missing: 'Dites en une phrase pourquoi cette fiche est la vôtre.' }),
  ),
  says: ['Vous avez mis cette pratique en place ?'],
  act: 'Dire que c’est ma fiche',
  done: 'Votre demande est partie.',
};
const offers: SheetActions = {
  ...{ sheetId: 's1', state: 'online', submissionId: null, correction: null, redaction: null, toValidate: null },
  ...{ actions: [], claim },
};

async function openSheet(changes: Partial<SheetActions> = {}): Promise<PageHarness> {
  const harness = await openSignedIn(page);
  await harness.answer(address, publishedSheet());
  await offer(harness, changes);
  return harness;
}

/** What may be done with the sheet is asked once the browser is idle. */
async function offer(harness: PageHarness, changes: Partial<SheetActions> = {}): Promise<void> {
  (await harness.coming(`${address}/actions`)).flush({ ...offers, ...changes });
  await harness.settle();
}

async function press(harness: PageHarness): Promise<void> {
  one(harness.page, 'button', 'Dire que c’est ma fiche').click();
  await harness.settle();
}

describe('« C’est ma fiche »', () => {
  afterEach(forgetBrowser);

  it('is not offered to visitors', async () => {
    const harness = await PageHarness.open(page);
    await harness.answer(address, publishedSheet());
    expect(text(harness.page)).not.toContain('C’est ma fiche');
  });

  it('is not offered to those who may not say so', async () => {
    const harness = await openSheet({ claim: null });
    expect(text(harness.page)).not.toContain('C’est ma fiche');
  });

  it('is said in the words of the server', async () => {
    const { page } = await openSheet();
    expect(text(page.querySelector('rc-sheet-claim summary')!)).toBe('C’est ma fiche');
    expect(text(page)).toContain('Vous avez mis cette pratique en place ?');
  });

  it('is said with a reason, and tells what happens next', async () => {
    const harness = await openSheet();
    type(one(harness.page, 'textbox', reason), ' J’ai ouvert ce guichet en 2019. ');
    await press(harness);
    const request = harness.request(`${address}/claims`);
    expect(request.request.body).toEqual({ reason: 'J’ai ouvert ce guichet en 2019.' });
    request.flush({});
    await harness.settle();
    expect(has(harness.page, 'status', /Votre demande est partie/)).toBe(true);
    expect(one(harness.page, 'link', 'Suivre ma demande dans Mon compte').getAttribute('href')).toBe('/mon-compte');
    expect(sessionStorage).toHaveLength(0);
  });

  it('wants a reason', async () => {
    const harness = await openSheet();
    await press(harness);
    harness.server.expectNone(`${address}/claims`);
    expect(text(harness.page.querySelector('#reclamer-reason-erreur')!)).toContain('pourquoi cette fiche est la vôtre');
  });

  it('says that a first claim still waits', async () => {
    const harness = await openSheet();
    type(one(harness.page, 'textbox', reason), 'C’est moi.');
    await press(harness);
    const detail = 'Vous avez déjà dit que cette fiche est la vôtre : la réponse viendra.';
    await harness.refuse(`${address}/claims`, { status: 409, code: 'conflict', detail });
    expect(has(harness.page, 'alert', detail)).toBe(true);
  });

  it('finds again a reason that was not sent', async () => {
    const harness = await openSheet();
    type(one(harness.page, 'textbox', reason), 'J’y étais.');
    await harness.settle();
    await harness.go('/aide');
    await harness.go(page);
    await offer(harness);
    expect((one(harness.page, 'textbox', reason) as HTMLTextAreaElement).value).toBe('J’y étais.');
    expect(harness.page.querySelector<HTMLDetailsElement>('rc-sheet-claim details')?.open).toBe(true);
  });
});
