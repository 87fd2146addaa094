import {
  committeeView,
  openAdministration,
  peoplePage,
  personSummary,
  themeView,
} from '#web/testing/administration-builders';
import { type PageHarness, type } from '#web/testing/page-harness';
import { forgetBrowser } from '#web/testing/people-builders';
import { has, one, text } from '#web/testing/screen';

const address = '/api/administration/committees';

async function openCommittees(committees = [committeeView()]): Promise<PageHarness> {
  const harness = await openAdministration('/administration/comites');
  await harness.answer('/api/administration/themes', { themes: [themeView()] });
  await harness.answer(address, { committees });
  return harness;
}

async function press(harness: PageHarness, name: string | RegExp): Promise<void> {
  one(harness.page, 'button', name).click();
  await harness.settle();
}

describe('The page of committees', () => {
  afterEach(forgetBrowser);

  it('says on which side nobody sits', async () => {
    const { page } = await openCommittees();
    const [design, use] = [...page.querySelectorAll('dl.people > div')].map(text);
    expect([design, use]).toEqual(['Côté conceptionInès Kerbrat', 'Côté usagePersonne']);
  });

  it('adds somebody found by name on a side, and sends that alone', async () => {
    const harness = await openCommittees();
    await press(harness, 'Modifier Comité général');
    await press(harness, 'Ajouter cette personne');
    expect(text(document.getElementById('comite-personne-erreur')!)).toContain('Choisissez une personne');
    type(one(harness.page, 'textbox', 'Ajouter une personne'), 'camille@montreval.example');
    await harness.settle(220);
    await harness.answer('/api/administration/people?q=camille%40montreval.example', peoplePage([personSummary()]));
    const place = one(harness.page, 'combobox', 'Place') as HTMLSelectElement;
    place.value = 'use';
    place.dispatchEvent(new Event('change'));
    await press(harness, 'Ajouter cette personne');
    await press(harness, 'Enregistrer le comité');
    const request = harness.request(`${address}/general`);
    expect(request.request.method).toBe('PATCH');
    expect(request.request.headers.get('If-Match')).toBe('"6"');
    expect(request.request.body).toEqual({
      members: [
        { id: 'ines', side: 'design' },
        { id: 'camille', side: 'use' },
      ],
    });
  });

  it('keeps what is written when somebody else was faster', async () => {
    const harness = await openCommittees();
    await press(harness, 'Modifier Comité général');
    type(document.getElementById('comite-jour')!, '2026-12-03');
    await press(harness, 'Ajouter cette séance');
    await press(harness, 'Enregistrer le comité');
    await harness.refuse(`${address}/general`, {
      status: 412,
      code: 'precondition-failed',
      current: committeeView({ name: 'Comité de tous', version: 7 }),
    });
    expect(text(one(harness.page, 'alert', /vient de modifier ce comité/))).toContain('Nom : Comité de tous');
    expect(has(harness.page, 'button', 'Retirer la séance du 3 décembre 2026')).toBe(true);
    await press(harness, 'Enregistrer le comité');
    expect(harness.request(`${address}/general`).request.headers.get('If-Match')).toBe('"7"');
  });

  it('says that a theme is taken, beside the themes', async () => {
    const harness = await openCommittees();
    await press(harness, 'Modifier Comité général');
    one(harness.page, 'checkbox', 'Accueil').click();
    await press(harness, 'Enregistrer le comité');
    const message = 'Le thème « Accueil » est déjà celui de « Comité Accueil » : retirez-le d’abord là.';
    await harness.refuse(`${address}/general`, {
      status: 409,
      code: 'conflict',
      errors: [{ field: 'themeIds', message }],
    });
    expect(text(document.getElementById('comite-themeIds')!)).toContain('retirez-le d’abord là');
    expect(document.activeElement?.id).toBe('comite-themeIds');
  });

  it('takes away a committee where nobody sits', async () => {
    const harness = await openCommittees([committeeView({ members: [] })]);
    await press(harness, 'Supprimer Comité général');
    await press(harness, 'Supprimer le comité');
    expect(harness.request(`${address}/general`).request.method).toBe('DELETE');
  });
});
