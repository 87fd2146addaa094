import { openAdministration, organisationView } from '#web/testing/administration-builders';
import { type PageHarness, type } from '#web/testing/page-harness';
import { forgetBrowser } from '#web/testing/people-builders';
import { has, one, text } from '#web/testing/screen';

const address = '/api/administration/organisations';
const organisations = [
  organisationView(),
  organisationView({ id: 'mairie', name: 'Mairie de Montreval', sheets: 1, people: 0, version: 8 }),
];

async function openOrganisations(): Promise<PageHarness> {
  const harness = await openAdministration('/administration/organisations');
  await harness.answer(address, { organisations });
  return harness;
}

async function press(harness: PageHarness, name: string | RegExp): Promise<void> {
  one(harness.page, 'button', name).click();
  await harness.settle();
}

describe('The page of organisations', () => {
  afterEach(forgetBrowser);

  it('finds a name whatever its accents', async () => {
    const harness = await openOrganisations();
    type(one(harness.page, 'textbox', 'Chercher par le nom'), 'màirie');
    await harness.settle();
    expect(text(one(harness.page, 'heading', '1 organisme'))).toBe('1 organisme');
    expect(has(harness.page, 'button', 'Modifier Ville de Montreval')).toBe(false);
  });

  it('corrects a name, and says beside it that another one has it', async () => {
    const harness = await openOrganisations();
    await press(harness, 'Modifier Ville de Montreval');
    type(one(harness.page, 'textbox', 'Nom'), 'Mairie de Montreval');
    await press(harness, 'Enregistrer');
    const message = 'Un autre organisme porte déjà ce nom : fusionnez-les plutôt.';
    await harness.refuse(`${address}/montreval`, {
      status: 409,
      code: 'conflict',
      errors: [{ field: 'name', message }],
    });
    expect(text(document.getElementById('organisme-name-erreur')!)).toBe(message);
    expect(document.activeElement?.id).toBe('organisme-name');
  });

  it('merges the one that goes into the one that stays, once it is read what moves', async () => {
    const harness = await openOrganisations();
    await press(harness, 'Modifier Ville de Montreval');
    const other = one(harness.page, 'combobox', 'L’autre organisme') as HTMLSelectElement;
    other.value = 'mairie';
    other.dispatchEvent(new Event('change'));
    await harness.settle();
    one(harness.page, 'radio', 'Ville de Montreval').click();
    await harness.settle();
    expect(text(harness.page)).toContain('Passent de « Mairie de Montreval » à « Ville de Montreval » : 1 fiche.');
    await press(harness, 'Fusionner');
    await press(harness, 'Fusionner définitivement');
    const request = harness.request(`${address}/mairie/merge`);
    expect(request.request.headers.get('If-Match')).toBe('"8"');
    expect(request.request.body).toEqual({ intoId: 'montreval' });
    request.flush(organisationView({ sheets: 3 }));
    await harness.settle();
    await harness.answer(address, { organisations: [organisationView({ sheets: 3 })] });
    expect(has(harness.page, 'status', /La fusion est faite : il reste « Ville de Montreval »/)).toBe(true);
    expect(document.activeElement?.id).toBe('liste');
  });
});
