import type { FirstStepsView } from '@recueil/contracts';
import { firstStepsView, openAdministration, settingsView } from '#web/testing/administration-builders';
import { type PageHarness, type } from '#web/testing/page-harness';
import { forgetBrowser } from '#web/testing/people-builders';
import { has, one, text } from '#web/testing/screen';

const address = '/api/administration/first-steps';
const settings = '/api/administration/settings';
const done = firstStepsView().done;

async function open(steps: Partial<FirstStepsView> = {}): Promise<PageHarness> {
  const harness = await openAdministration('/administration/premiers-pas');
  await harness.answer(address, firstStepsView(steps));
  await harness.answer(settings, settingsView());
  return harness;
}

async function press(harness: PageHarness, name: string | RegExp): Promise<void> {
  one(harness.page, 'button', name).click();
  await harness.settle();
}

describe('The first steps', () => {
  afterEach(forgetBrowser);

  it('begin with who keeps the catalogue, and go on to what is left', async () => {
    const harness = await open();
    expect(text(harness.page.querySelector('[aria-current="step"]')!)).toContain('Dire qui tient ce recueil');
    type(one(harness.page, 'textbox', /Nom du service/), 'Préfecture');
    type(one(harness.page, 'textbox', /Adresse de contact/), 'recueil@prefecture.example');
    await press(harness, 'Enregistrer');
    const request = harness.request(`${settings}/service`);
    expect([request.request.method, request.request.headers.get('If-Match')]).toEqual(['PUT', '"0"']);
    const value = { name: 'Préfecture', contactEmail: 'recueil@prefecture.example', contactPhone: '' };
    expect(request.request.body).toEqual(value);
    const service = { value, version: 1, changedAt: '2026-11-30T09:00:00.000Z', changedBy: 'Paul Exemple' };
    request.flush(service);
    await harness.settle();
    await harness.answer(address, firstStepsView({ done: { ...done, service: true }, missing: ['publisher'] }));
    await harness.answer(settings, settingsView({ service }));
    expect(text(harness.page.querySelector('[aria-current="step"]')!)).toContain('Dire qui le publie');
    expect(text(harness.page)).toContain('Préfecture recueil@prefecture.example');
  });

  it('do not open while something is missing, and say what', async () => {
    const harness = await open({ missing: ['publisher'] });
    expect(text(harness.page)).toContain('Pas encore : il manque le directeur de la publication.');
    expect(one(harness.page, 'button', 'Ouvrir au public').getAttribute('aria-disabled')).toBe('true');
    await press(harness, 'Ouvrir au public');
    harness.server.expectNone(`${address}/opening`);
  });

  it('open to the public once nothing is missing', async () => {
    const harness = await open({ missing: [] });
    await press(harness, 'Ouvrir au public');
    harness.request(`${address}/opening`).flush(firstStepsView({ missing: [], opened: true }));
    await harness.settle();
    expect(has(harness.page, 'status', 'Le catalogue est ouvert au public.')).toBe(true);
    expect(has(harness.page, 'button', 'Ouvrir au public')).toBe(false);
  });

  it('say what became of the mail of trial', async () => {
    const harness = await open();
    await press(harness, 'M’envoyer un mail d’essai');
    const trialMail = { recipient: 'paul@ville.example', state: 'failed', failure: '550 refusé' } as const;
    harness.request(`${address}/trial-mail`).flush(firstStepsView({ trialMail }));
    await harness.settle();
    expect(text(harness.page)).toContain('Le serveur de messagerie ne l’a pas pris : 550 refusé');
  });
});
