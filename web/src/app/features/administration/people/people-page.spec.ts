import { committeeView, openAdministration, peoplePage, personSummary } from '#web/testing/administration-builders';
import { type PageHarness, type } from '#web/testing/page-harness';
import { forgetBrowser, openSignedIn } from '#web/testing/people-builders';
import { all, has, one, text } from '#web/testing/screen';

const people = '/api/administration/people';

async function openPeople(query = '', asked = query, changes = {}): Promise<PageHarness> {
  const harness = await openAdministration(`/administration/personnes${query}`);
  await harness.answer('/api/administration/organisations', { organisations: [] });
  await harness.answer(people + asked, peoplePage([personSummary()], changes));
  return harness;
}

async function press(harness: PageHarness, name: string | RegExp): Promise<void> {
  one(harness.page, 'button', name).click();
  await harness.settle();
}

describe('The page of people', () => {
  afterEach(forgetBrowser);

  it('is not for whoever does not administer', async () => {
    const { page } = await openSignedIn('/administration/personnes');
    expect(has(page, 'heading', 'Cette page n’est pas pour vous')).toBe(true);
  });

  it('says so too when the role was taken away meanwhile', async () => {
    const harness = await openAdministration('/administration/personnes');
    await harness.refuse(people, { status: 403, code: 'forbidden', detail: 'Votre rôle ne permet plus cette action.' });
    expect(has(harness.page, 'heading', 'Cette page n’est pas pour vous')).toBe(true);
  });

  it('lists people, each a link, and counts them aloud once', async () => {
    const { page } = await openPeople();
    expect(one(page, 'link', 'Camille Vasseur').getAttribute('href')).toBe('/administration/personnes/camille');
    expect(all(page, 'status').map(text).filter(Boolean)).toEqual(['1 personne']);
  });

  it('searches what its address says, and follows what is typed', async () => {
    const harness = await openPeople('?role=member&q=vas', '?q=vas&role=member');
    expect((one(harness.page, 'combobox', 'Rôle') as HTMLSelectElement).value).toBe('member');
    type(one(harness.page, 'textbox', 'Nom, adresse ou service'), 'vasseur');
    await harness.settle(220);
    await harness.answer(`${people}?q=vasseur&role=member`, peoplePage([]));
    expect(text(harness.page)).toContain('Personne ne répond à cette recherche.');
  });

  it('invites somebody with a role, and shows the link once', async () => {
    const harness = await openPeople();
    await press(harness, 'Inviter une personne');
    await harness.answer('/api/administration/committees', { committees: [committeeView()] });
    await press(harness, 'Envoyer l’invitation');
    expect(document.activeElement?.id).toBe('invitation-email');
    type(one(harness.page, 'textbox', 'Adresse électronique'), 'lina@montreval.example');
    type(one(harness.page, 'textbox', 'Prénom et nom'), 'Lina Bertaux');
    const side = one(harness.page, 'combobox', 'Place dans Comité général') as HTMLSelectElement;
    side.value = 'use';
    side.dispatchEvent(new Event('change'));
    await press(harness, 'Envoyer l’invitation');
    const request = harness.request(people);
    expect(request.request.body).toEqual({
      email: 'lina@montreval.example',
      name: 'Lina Bertaux',
      service: '',
      organisationId: null,
      roles: [{ role: 'member', committeeId: 'general', side: 'use' }],
    });
    request.flush({ id: 'lina', link: 'https://recueil.example/invitation#secret' });
    await harness.settle();
    const link = one(harness.page, 'textbox', 'Lien d’invitation') as HTMLInputElement;
    expect(link.value).toBe('https://recueil.example/invitation#secret');
    expect(text(document.getElementById('lien-invitation-aide')!)).toContain('là où aucun message ne part');
    await press(harness, 'Inviter une autre personne');
    expect(text(harness.page)).not.toContain('secret');
  });

  it('says beside the field why an invitation is refused, and keeps what was typed', async () => {
    const harness = await openPeople();
    await press(harness, 'Inviter une personne');
    type(one(harness.page, 'textbox', 'Adresse électronique'), 'camille@montreval.example');
    type(one(harness.page, 'textbox', 'Prénom et nom'), 'Camille Vasseur');
    await press(harness, 'Envoyer l’invitation');
    const message = 'Cette adresse a déjà un compte.';
    await harness.refuse(people, { status: 409, code: 'conflict', errors: [{ field: 'email', message }] });
    expect(text(document.getElementById('invitation-email-erreur')!)).toBe(message);
    expect((one(harness.page, 'textbox', 'Prénom et nom') as HTMLInputElement).value).toBe('Camille Vasseur');
  });

  it('reports what became of a list, line by line', async () => {
    const harness = await openPeople();
    await press(harness, 'Inviter une liste');
    expect(one(harness.page, 'link', /modèle/).getAttribute('download')).toBe('modele-personnes.csv');
    await press(harness, 'Inviter ces personnes');
    expect(text(document.getElementById('liste-fichier-erreur')!)).toBe('Choisissez le fichier de la liste.');
    const field = harness.page.querySelector<HTMLInputElement>('input[type="file"]')!;
    const list = new File(['Nom;Courriel'], 'liste.csv', { type: 'text/csv' });
    Object.defineProperty(field, 'files', { value: [list] });
    field.dispatchEvent(new Event('change'));
    await press(harness, 'Inviter ces personnes');
    const request = harness.request(`${people}/import`);
    expect(request.request.headers.get('content-type')).toBe('text/csv');
    request.flush({ invited: 2, known: 1, refused: [{ line: 4, message: 'L’adresse électronique manque.' }] });
    await harness.settle();
    const said = text(harness.page);
    expect(said).toContain('2 personnes invitées');
    expect(said).toContain('1 ligne refusée');
    expect(said).toContain('L’adresse électronique manque.');
  });

  it('lets in whoever a provider vouches for, who comes in as they asked and needs no link', async () => {
    const harness = await openPeople('', '', { waitingRequests: 1 });
    const waiting = {
      id: 'd2',
      email: 'zoe@sorgues.example',
      name: 'Zoé Sorgues',
      service: '',
      organisation: '',
      reason: '',
      provenAt: '2026-11-12T08:00:00.000Z',
      provider: 'ProConnect',
      siret: '21000000100015',
    };
    await harness.answer('/api/administration/access-requests', { requests: [waiting] });
    expect(text(harness.page)).toContain('Identité confirmée par ProConnect');
    expect(text(harness.page)).toContain('SIRET 21000000100015');
    await press(harness, 'Accepter la demande de Zoé Sorgues');
    harness.request('/api/administration/access-requests/d2/accept').flush({ id: 'z', link: '/connexion' });
    await harness.settle();
    expect(all(harness.page, 'status').map(text)).toContain(
      'Zoé Sorgues peut se connecter. La réponse lui est écrite.',
    );
    expect(has(harness.page, 'textbox', 'Lien d’invitation')).toBe(false);
  });

  it('lets in or refuses whoever waits, after a confirmation', async () => {
    const harness = await openPeople('', '', { waitingRequests: 1 });
    const waiting = {
      id: 'd1',
      email: 'noe@sorgues.example',
      name: 'Noé Sorgues',
      service: '',
      organisation: 'Ville de Sorgues',
      reason: 'Préparer un guichet unique',
      provenAt: '2026-11-12T08:00:00.000Z',
      provider: null,
      siret: null,
    };
    await harness.answer('/api/administration/access-requests', { requests: [waiting] });
    await press(harness, 'Refuser la demande de Noé Sorgues');
    await press(harness, 'Refuser la demande');
    harness.request('/api/administration/access-requests/d1/refuse').flush(null);
    await harness.settle();
    await harness.answer('/api/administration/access-requests', { requests: [] });
    expect(all(harness.page, 'status').map(text)).toContain(
      'La demande de Noé Sorgues est refusée. La réponse lui est écrite.',
    );
    expect(document.activeElement?.id).toBe('demandes');
  });
});
