import { absenceView, committeeView, openAdministration, personDetail } from '#web/testing/administration-builders';
import { type PageHarness, type } from '#web/testing/page-harness';
import { forgetBrowser } from '#web/testing/people-builders';
import { all, has, one, text } from '#web/testing/screen';

const address = '/api/administration/people/camille';
const consequences = '/api/administration/consequences';
const member = {
  role: 'member',
  committee: { id: 'general', name: 'Comité général' },
  side: 'use',
  label: 'Comité général, côté usage',
} as const;

async function openPerson(changes = {}): Promise<PageHarness> {
  const harness = await openAdministration('/administration/personnes/camille');
  await harness.answer('/api/administration/committees', { committees: [committeeView()] });
  await harness.answer(address, personDetail(changes));
  return harness;
}

async function press(harness: PageHarness, name: string | RegExp): Promise<void> {
  one(harness.page, 'button', name).click();
  await harness.settle();
}

describe('The page of a person', () => {
  afterEach(forgetBrowser);

  it('says that nobody is there', async () => {
    const harness = await openAdministration('/administration/personnes/camille');
    await harness.refuse(address, { status: 404, code: 'not-found' });
    expect(has(harness.page, 'heading', 'Cette page n’existe pas')).toBe(true);
  });

  it('corrects over the version that was seen', async () => {
    const harness = await openPerson();
    expect(document.title).toBe('Camille Vasseur – Administration – Recueil');
    type(one(harness.page, 'textbox', /^Service/), 'État civil');
    await press(harness, 'Enregistrer l’identité');
    const request = harness.request(address);
    expect(request.request.headers.get('If-Match')).toBe('"4"');
    expect(request.request.body).toEqual({
      name: 'Camille Vasseur',
      service: 'État civil',
      organisationId: 'montreval',
    });
    request.flush(personDetail({ service: 'État civil', version: 5 }));
    await harness.settle();
    expect(has(harness.page, 'status', 'L’identité est enregistrée.')).toBe(true);
  });

  it('shows what somebody else changed, keeps what is typed, and has the last word on demand', async () => {
    const harness = await openPerson();
    type(one(harness.page, 'textbox', /^Service/), 'État civil');
    await press(harness, 'Enregistrer l’identité');
    await harness.refuse(address, {
      status: 412,
      code: 'precondition-failed',
      current: personDetail({ name: 'Camille Vasseur-Roy', version: 7 }),
    });
    const alert = text(one(harness.page, 'alert', /vient de modifier cette personne/));
    expect(alert).toContain('Prénom et nom : Camille Vasseur-Roy');
    expect((one(harness.page, 'textbox', /^Service/) as HTMLInputElement).value).toBe('État civil');
    await press(harness, 'Enregistrer l’identité');
    expect(harness.request(address).request.headers.get('If-Match')).toBe('"7"');
  });

  it('changes roles once it is read which submissions nobody could carry on', async () => {
    const harness = await openPerson({ roles: [member] });
    const place = one(harness.page, 'combobox', 'Place dans Comité général') as HTMLSelectElement;
    expect(place.value).toBe('use');
    place.value = '';
    place.dispatchEvent(new Event('change'));
    await harness.settle();
    await press(harness, 'Enregistrer les rôles');
    const asked = harness.request(consequences);
    expect(asked.request.body).toEqual({ personId: 'camille', change: 'roles', roles: [] });
    asked.flush({
      sheets: [
        {
          sheetId: 's',
          title: 'Un guichet mobile',
          step: 'Donner un avis',
          candidates: [{ id: 'h', name: 'Hugo Salmon' }],
        },
      ],
    });
    await harness.settle();
    const dialog = harness.page.querySelector('dialog[open]')!;
    expect(text(dialog)).toContain('1 fiche n’aurait plus personne pour avancer.');
    expect(text(dialog)).toContain('Un guichet mobile');
    expect(text(dialog)).toContain('Hugo Salmon');
    await press(harness, 'Changer les rôles');
    const request = harness.request(`${address}/roles`);
    expect([request.request.method, request.request.body]).toEqual(['PUT', { roles: [] }]);
    request.flush(personDetail({ version: 5 }));
    await harness.settle();
    expect(harness.page.querySelector('dialog[open]')).toBeNull();
    expect(has(harness.page, 'status', 'Les rôles sont enregistrés.')).toBe(true);
  });

  it('reads the refusal of the last administrator where it was confirmed', async () => {
    const harness = await openPerson();
    await press(harness, 'Désactiver le compte');
    expect(harness.request(consequences).request.body).toEqual({ personId: 'camille', change: 'departure' });
    one(harness.page.querySelector('dialog[open]')!, 'button', 'Désactiver le compte').click();
    await harness.settle();
    await harness.refuse(`${address}/disable`, { status: 409, code: 'conflict', detail: 'Nommez d’abord quelqu’un.' });
    expect(text(one(harness.page.querySelector('dialog[open]')!, 'alert', 'Nommez d’abord quelqu’un.'))).not.toBe('');
  });

  it('says when it could not be checked, and checks again', async () => {
    const harness = await openPerson();
    await press(harness, 'Désactiver le compte');
    await harness.refuse(consequences, { status: 500, code: 'internal' });
    expect(has(harness.page, 'alert', /La vérification n’a pas abouti/)).toBe(true);
    await press(harness, 'Vérifier à nouveau');
    await harness.answer(consequences, { sheets: [] });
    expect(text(harness.page.querySelector('dialog[open]')!)).toContain('aucune fiche ne serait bloquée');
  });

  it('notes an absence, checked field by field, then takes it back', async () => {
    const harness = await openPerson();
    await press(harness, 'Noter cette absence');
    expect(text(document.getElementById('absence-startsOn-erreur')!)).toContain('premier jour');
    type(document.getElementById('absence-startsOn')!, '2026-12-12');
    type(document.getElementById('absence-endsOn')!, '2026-12-01');
    await press(harness, 'Noter cette absence');
    expect(text(document.getElementById('absence-endsOn-erreur')!)).toContain('vient avant le premier');
    type(document.getElementById('absence-startsOn')!, '2026-12-01');
    type(document.getElementById('absence-endsOn')!, '2026-12-12');
    await press(harness, 'Noter cette absence');
    await harness.answer(consequences, { sheets: [] });
    await press(harness, 'Noter l’absence');
    const request = harness.request(`${address}/absences`);
    expect(request.request.body).toEqual({ startsOn: '2026-12-01', endsOn: '2026-12-12', delegateId: null });
    request.flush({ absences: [absenceView()] });
    await harness.settle();
    expect(text(harness.page)).toContain('Du 1er décembre 2026 au 12 décembre 2026, sans remplacement');
    await press(harness, /^Retirer l’absence/);
    harness.request(`${address}/absences/absence-1`).flush({ absences: [] });
    await harness.settle();
    expect(document.activeElement?.id).toBe('absences');
  });

  it('offers only what may be done', async () => {
    const harness = await openPerson({ status: 'disabled', actions: [{ name: 'enable', label: '' }] });
    expect(all(harness.page.querySelector('rc-account-panel ul.acts')!, 'button').map(text)).toEqual([
      'Réactiver le compte',
    ]);
    await press(harness, 'Réactiver le compte');
    const request = harness.request(`${address}/enable`);
    expect(request.request.headers.get('If-Match')).toBe('"4"');
    request.flush(personDetail({ version: 5 }));
    await harness.settle();
    expect(has(harness.page, 'status', 'Le compte est de nouveau ouvert.')).toBe(true);
    expect(document.activeElement?.id).toBe('compte');
  });
});
