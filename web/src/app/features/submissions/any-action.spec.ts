import { actionField, offered } from '#web/testing/action-builders';
import { type PageHarness, type } from '#web/testing/page-harness';
import { forgetBrowser, openSignedIn } from '#web/testing/people-builders';
import { has, one, text } from '#web/testing/screen';
import { actionResult, openCommittee, submissionView } from '#web/testing/submission-builders';

/** An action that no file of the web names. */
const applaud = {
  ...offered(
    'applaud',
    'Applaudir',
    actionField('reason', { label: 'Ce qui vous plaît', missing: 'Dites ce qui plaît.' }),
  ),
  says: ['L’équipe de la fiche en sera heureuse.'],
  act: 'Envoyer mes applaudissements',
  done: 'Vos applaudissements sont notés.',
};
const wave = { ...offered('wave', 'Saluer'), done: 'Votre salut est parti.' };

async function press(harness: PageHarness, name: string): Promise<void> {
  one(harness.page, 'button', name).click();
  await harness.settle();
}

describe('An action that the web has never heard of', () => {
  afterEach(forgetBrowser);

  it('is drawn from what the server says of it, on a submission', async () => {
    const harness = await openCommittee('/comite/fiches/f1');
    await harness.answer('/api/submissions/f1', submissionView({ actions: [applaud, wave] }));
    await press(harness, 'Applaudir');
    expect(has(harness.page, 'heading', 'Applaudir')).toBe(true);
    expect(text(harness.page)).toContain('L’équipe de la fiche en sera heureuse.');
    await press(harness, 'Envoyer mes applaudissements');
    expect(text(harness.page)).toContain('Dites ce qui plaît.');
    type(one(harness.page, 'textbox', 'Ce qui vous plaît'), 'Le ton.');
    await press(harness, 'Envoyer mes applaudissements');
    const request = harness.request('/api/submissions/f1/actions');
    expect(request.request.body).toEqual({ action: 'applaud', version: 3, reason: 'Le ton.' });
    request.flush(actionResult(submissionView({ actions: [wave] })));
    await harness.settle();
    expect(text(document.activeElement!)).toContain('Vos applaudissements sont notés.');
  });

  it('is done on a press when it says and asks nothing first', async () => {
    const harness = await openCommittee('/comite/fiches/f1');
    await harness.answer('/api/submissions/f1', submissionView({ actions: [wave] }));
    await press(harness, 'Saluer');
    harness.request('/api/submissions/f1/actions').flush(actionResult(submissionView({ actions: [] })));
    await harness.settle();
    expect(text(document.activeElement!)).toContain('Votre salut est parti.');
  });

  it('is a link where another page draws it, and never a button that cannot send what it asks for', async () => {
    const harness = await openCommittee('/comite/fiches/f1');
    const nod = { ...offered('nod', 'Opiner', 'contentHash'), place: 'decision' as const };
    await harness.answer('/api/submissions/f1', submissionView({ actions: [nod, wave] }));
    expect(one(harness.page, 'link', 'Opiner').getAttribute('href')).toBe('/mes-fiches/f1/valider');
    expect(has(harness.page, 'button', 'Opiner')).toBe(false);
    expect(has(harness.page, 'button', 'Saluer')).toBe(true);
  });

  it('is drawn from what the server says of it, on a published sheet', async () => {
    const acts = '/api/sheets/un-accueil/actions';
    const harness = await openSignedIn('/mes-fiches/f1');
    await harness.answer(
      '/api/submissions/f1',
      submissionView({ viewer: 'team', state: 'published', slug: 'un-accueil', actions: [] }),
    );
    const offers = { sheetId: 's1', state: 'online', submissionId: null, correction: null };
    await harness.answer(acts, { ...offers, actions: [applaud] });
    await press(harness, 'Applaudir');
    type(one(harness.page, 'textbox', 'Ce qui vous plaît'), 'Le ton.');
    await press(harness, 'Envoyer mes applaudissements');
    const request = harness.request(acts);
    expect(request.request.body).toEqual({ action: 'applaud', reason: 'Le ton.' });
    request.flush({ submissionId: null, path: null });
    await harness.settle();
    await harness.answer(acts, { ...offers, actions: [] });
    expect(has(harness.page, 'status', 'Vos applaudissements sont notés.')).toBe(true);
  });
});
