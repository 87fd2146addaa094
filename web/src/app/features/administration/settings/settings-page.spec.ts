import type { AdmissionView } from '@recueil/contracts';
import { openAdministration, settingsView } from '#web/testing/administration-builders';
import { type PageHarness, type } from '#web/testing/page-harness';
import { forgetBrowser } from '#web/testing/people-builders';
import { has, one, text } from '#web/testing/screen';

const address = '/api/administration/admission';
const setting: AdmissionView = {
  mode: 'approval',
  sirets: [],
  domains: ['ville.example'],
  contact: '',
  version: 4,
  provider: 'ProConnect',
};

async function open(given: Partial<AdmissionView> = {}): Promise<PageHarness> {
  const harness = await openAdministration('/administration/reglages');
  await harness.answer('/api/administration/settings', settingsView());
  await harness.answer(address, { ...setting, ...given });
  return harness;
}

async function press(harness: PageHarness, role: 'button' | 'radio', name: string | RegExp): Promise<void> {
  one(harness.page, role, name).click();
  await harness.settle();
}

describe('The page of settings', () => {
  afterEach(forgetBrowser);

  it('has whoever administers choose the organisations whose people come in', async () => {
    const harness = await open();
    await press(harness, 'radio', /Par organisme/);
    await press(harness, 'button', 'Enregistrer les réglages');
    expect(text(document.getElementById('entrees-sirets-erreur')!)).toContain('Indiquez au moins un SIRET');
    type(one(harness.page, 'textbox', /Numéros SIRET/), '210 000 001 00015\n\n130000002');
    await press(harness, 'button', 'Enregistrer les réglages');
    const request = harness.request(address);
    expect([request.request.method, request.request.headers.get('If-Match')]).toEqual(['PUT', '"4"']);
    expect(request.request.body).toEqual({
      mode: 'siret',
      sirets: ['210 000 001 00015', '130000002'],
      domains: ['ville.example'],
      contact: '',
    });
    request.flush({ ...setting, mode: 'siret', sirets: ['21000000100015', '130000002'], version: 5 });
    await harness.settle();
    expect(has(harness.page, 'status', 'Enregistré.')).toBe(true);
    expect((one(harness.page, 'textbox', /Numéros SIRET/) as HTMLTextAreaElement).value).toBe(
      '21000000100015\n130000002',
    );
  });

  it('says beside the field what the server refuses', async () => {
    const harness = await open({ mode: 'domain', domains: ['ville.example', 'agglo'] });
    await press(harness, 'button', 'Enregistrer les réglages');
    const message = '« agglo » n’est pas un domaine comme ville.example. Corrigez cette ligne.';
    await harness.refuse(address, { status: 400, code: 'invalid', errors: [{ field: 'domains', message }] });
    expect(text(document.getElementById('entrees-domains-erreur')!)).toBe(message);
    expect(document.activeElement?.id).toBe('entrees-domains');
  });

  it('says what somebody else changed meanwhile, and keeps what is typed', async () => {
    const harness = await open();
    type(one(harness.page, 'textbox', /À qui s’adresser/), 'Le secrétariat');
    await press(harness, 'button', 'Enregistrer les réglages');
    const current = { ...setting, mode: 'everybody', version: 5 };
    await harness.refuse(address, { status: 412, code: 'precondition-failed', current });
    expect(text(harness.page)).toContain('Qui entre : Toute personne identifiée');
    expect((one(harness.page, 'textbox', /À qui s’adresser/) as HTMLInputElement).value).toBe('Le secrétariat');
    await press(harness, 'button', 'Enregistrer les réglages');
    expect(harness.request(address).request.headers.get('If-Match')).toBe('"5"');
  });

  it('says that it is for later where people have local accounts only', async () => {
    const { page } = await open({ provider: null });
    expect(text(page)).toContain('Aujourd’hui, elles n’ont que des comptes locaux.');
  });
});
