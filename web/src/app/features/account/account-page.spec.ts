import { forgetBrowser, Journal, me, openSignedIn, sessionView } from '#web/testing/people-builders';
import { PageHarness, type } from '#web/testing/page-harness';
import { all, has, one, text } from '#web/testing/screen';
import { Downloads } from '#web/core/downloads';
import { SessionStore } from '#web/core/session-store';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';

async function openAccount(changes = {}, journal = new Journal()): Promise<PageHarness> {
  const harness = await openSignedIn('/mon-compte', changes, journal);
  await harness.answer('/api/session/options', { local: true, openid: null, requests: true });
  return harness;
}

async function press(harness: PageHarness, name: string | RegExp): Promise<void> {
  one(harness.page, 'button', name).click();
  await harness.settle();
}

function submit(harness: PageHarness, button: string): Promise<void> {
  return press(harness, button);
}

describe('My account', () => {
  afterEach(forgetBrowser);

  it('asks whoever is not signed in to do so, and to come back', async () => {
    const harness = await PageHarness.open('/mon-compte');
    expect(TestBed.inject(Router).url).toBe('/connexion?retour=%2Fmon-compte');
    expect(has(harness.page, 'heading', 'Se connecter')).toBe(true);
  });

  it('shows what is held, roles included', async () => {
    const { page } = await openAccount({
      roles: [{ role: 'secretary', committee: null, side: null, label: 'Secrétariat de tous les comités' }],
    });
    expect((one(page, 'textbox', 'Prénom et nom') as HTMLInputElement).value).toBe('Odile Marchetaux');
    expect((one(page, 'textbox', /^Organisme/) as HTMLInputElement).value).toBe('Ville de Montreval');
    expect(text(page)).toContain('Secrétariat de tous les comités');
  });

  it('saves what is held as a file', async () => {
    const saved: string[][] = [];
    const downloads = { save: (...file: string[]) => void saved.push(file) };
    const harness = await openSignedIn('/mon-compte', {}, new Journal(), [{ provide: Downloads, useValue: downloads }]);
    await press(harness, /Télécharger mes données/);
    await harness.answer('/api/me/data', { exportedAt: '2026-11-13T08:00:00.000Z' });
    expect(saved).toEqual([
      ['mes-donnees-recueil.json', 'application/json', '{\n  "exportedAt": "2026-11-13T08:00:00.000Z"\n}'],
    ]);
    expect(all(harness.page, 'status').map(text)).toContain('Le fichier est dans vos téléchargements.');
  });

  it('saves no refusal: the session is opened again first', async () => {
    const saved: unknown[] = [];
    const downloads = { save: (name: string) => void saved.push(name) };
    const harness = await openSignedIn('/mon-compte', {}, new Journal(), [{ provide: Downloads, useValue: downloads }]);
    await press(harness, /Télécharger mes données/);
    await harness.refuse('/api/me/data', { status: 401, code: 'unauthenticated', detail: 'Connectez-vous.' });
    expect(TestBed.inject(SessionStore).hasEnded()).toBe(true);
    expect(saved).toEqual([]);
    const isBack = TestBed.inject(SessionStore).arrive();
    harness.request('/api/me').flush(me());
    await isBack;
    await harness.settle();
    await harness.answer('/api/me/data', {});
    expect(saved).toEqual(['mes-donnees-recueil.json']);
  });

  it('saves a correction over the version that was seen', async () => {
    const harness = await openAccount();
    type(one(harness.page, 'textbox', /^Service/), 'État civil');
    one(harness.page, 'radio', /Une fois par jour/).click();
    await submit(harness, 'Enregistrer');
    const request = harness.request('/api/me');
    expect(request.request.method).toBe('PATCH');
    expect(request.request.headers.get('If-Match')).toBe('"3"');
    expect(request.request.body).toEqual({
      name: 'Odile Marchetaux',
      service: 'État civil',
      organisationId: 'montreval',
      notifications: { requests: 'daily', news: 'never' },
    });
    request.flush(me({ service: 'État civil', version: 4, notifications: { requests: 'daily', news: 'never' } }));
    await harness.settle();
    expect(all(harness.page, 'status').map(text)).toContain('Enregistré.');
    expect(sessionStorage).toHaveLength(0);
  });

  it('finds again what was typed and not saved', async () => {
    const harness = await openAccount();
    type(one(harness.page, 'textbox', /^Service/), 'État civil');
    await harness.settle();
    await harness.go('/aide');
    await harness.go('/mon-compte');
    expect((one(harness.page, 'textbox', /^Service/) as HTMLInputElement).value).toBe('État civil');
    expect(has(harness.page, 'status', /sans l’enregistrer/)).toBe(true);
    await press(harness, 'Revenir à ce qui est enregistré');
    expect((one(harness.page, 'textbox', /^Service/) as HTMLInputElement).value).toBe('Accueil');
  });

  it('shows what somebody else changed meanwhile, keeps what is typed, and saves over it on demand', async () => {
    const harness = await openAccount();
    type(one(harness.page, 'textbox', /^Service/), 'État civil');
    await submit(harness, 'Enregistrer');
    await harness.refuse('/api/me', { status: 412, code: 'precondition-failed' });
    await harness.answer('/api/me', me({ name: 'Odile Marchetaux-Roy', version: 5 }));
    await harness.settle();
    expect(text(one(harness.page, 'alert', /modifié entre-temps/))).toContain('Prénom et nom : Odile Marchetaux-Roy');
    expect((one(harness.page, 'textbox', /^Service/) as HTMLInputElement).value).toBe('État civil');
    await submit(harness, 'Enregistrer');
    expect(harness.request('/api/me').request.headers.get('If-Match')).toBe('"5"');
  });

  it('wants an organisation that it knows, or none', async () => {
    const harness = await openAccount();
    type(one(harness.page, 'textbox', /^Organisme/), 'Ville de Saint');
    await harness.settle(220);
    harness.request('/api/organisations?q=Ville%20de%20Saint').flush({
      organisations: [{ id: 'saint-aubin', name: 'Ville de Saint-Aubin' }],
    });
    await harness.settle();
    await submit(harness, 'Enregistrer');
    expect(text(harness.page.querySelector('#compte-organisationId-erreur')!)).toContain('Choisissez votre organisme');
    type(one(harness.page, 'textbox', /^Organisme/), 'Ville de Saint-Aubin');
    await harness.settle();
    await submit(harness, 'Enregistrer');
    expect(harness.request('/api/me').request.body).toMatchObject({ organisationId: 'saint-aubin' });
  });

  it('has a mail sent to another address, the password given, and says where', async () => {
    const harness = await openAccount();
    type(one(harness.page, 'textbox', 'Nouvelle adresse'), ' odile.nouvelle@montreval.example ');
    await press(harness, 'Recevoir le message');
    expect(text(document.getElementById('adresse-password-erreur')!)).toBe('Indiquez votre mot de passe actuel.');
    type(one(harness.page, 'password', 'Votre mot de passe'), 'girafe tournevis nuage');
    await press(harness, 'Recevoir le message');
    const request = harness.request('/api/me/address');
    expect(request.request.body).toEqual({
      email: 'odile.nouvelle@montreval.example',
      password: 'girafe tournevis nuage',
    });
    request.flush(null);
    await harness.settle();
    expect(has(harness.page, 'status', /Le message est parti à odile.nouvelle@montreval.example/)).toBe(true);
  });

  it('offers no other address where it is the provider’s, and says so', async () => {
    const { page } = await openAccount({ hasPassword: false });
    expect(has(page, 'textbox', 'Nouvelle adresse')).toBe(false);
    expect(text(page)).toContain('C’est celle que donne votre administration : elle change avec elle.');
  });

  it('says what becomes of the known devices when the password changes', async () => {
    const { page } = await openAccount();
    expect(text(page.querySelector('[aria-labelledby="mot-de-passe"]')!)).toContain(
      'Recueil oublie alors aussi les appareils d’où vous vous connectez, qu’il reconnaît pendant six mois.',
    );
  });

  it('changes the password, the current one given', async () => {
    const harness = await openAccount();
    type(one(harness.page, 'password', 'Mot de passe actuel'), 'ancien');
    type(one(harness.page, 'password', 'Nouveau mot de passe'), 'girafe tournevis nuage');
    await submit(harness, 'Changer de mot de passe');
    await harness.refuse('/api/me/password', {
      status: 400,
      code: 'invalid',
      errors: [{ field: 'current', message: 'Ce n’est pas votre mot de passe actuel.' }],
    });
    expect(document.activeElement?.id).toBe('passe-current');
    await submit(harness, 'Changer de mot de passe');
    harness.request('/api/me/password').flush(null);
    await harness.settle();
    expect(all(harness.page, 'status').map(text)).toContain('Votre mot de passe est changé.');
    expect((one(harness.page, 'password', 'Nouveau mot de passe') as HTMLInputElement).value).toBe('');
  });

  it('closes once the address was typed, and leaves nothing behind', async () => {
    const journal = new Journal();
    const harness = await openAccount({}, journal);
    type(one(harness.page, 'textbox', /^Pour confirmer/), 'autre@montreval.example');
    await submit(harness, 'Fermer mon compte définitivement');
    expect(text(harness.page.querySelector('#cloture-confirmation-erreur')!)).toContain('Ce n’est pas l’adresse');
    type(one(harness.page, 'textbox', /^Pour confirmer/), 'odile@montreval.example');
    await submit(harness, 'Fermer mon compte définitivement');
    const request = harness.request('/api/me/closure');
    expect(request.request.body).toEqual({ confirmation: 'odile@montreval.example' });
    request.flush(null);
    await harness.settle();
    expect(journal.left).toEqual(['/']);
    expect(localStorage.getItem('recueil.session')).toBeNull();
  });

  it('says why the account of the last administrator stays', async () => {
    const harness = await openAccount();
    type(one(harness.page, 'textbox', /^Pour confirmer/), 'odile@montreval.example');
    await submit(harness, 'Fermer mon compte définitivement');
    await harness.refuse('/api/me/closure', { status: 409, code: 'conflict', detail: 'Nommez d’abord quelqu’un.' });
    expect(has(harness.page, 'alert', 'Nommez d’abord quelqu’un.')).toBe(true);
  });

  it('lists the connections that lead to it, and detaches one', async () => {
    const harness = await openSignedIn('/mon-compte');
    await harness.answer('/api/session/options', { local: true, openid: { profile: 'proconnect' }, requests: true });
    await harness.settle();
    await harness.answer('/api/me/identities', {
      identities: [{ id: 'i1', provider: 'ProConnect', lastUsedAt: null }],
    });
    await press(harness, 'Détacher ProConnect');
    harness.request('/api/me/identities/i1').flush(null);
    await harness.settle();
    await harness.answer('/api/me/identities', { identities: [] });
    expect(text(harness.page)).toContain('ProConnect ne mène plus à votre compte.');
  });
});

describe('My sessions', () => {
  afterEach(forgetBrowser);

  async function openSessions(journal = new Journal()): Promise<PageHarness> {
    const harness = await openSignedIn('/mon-compte/sessions', {}, journal);
    await harness.answer('/api/me/sessions', {
      sessions: [sessionView({ id: 's2', device: 'Safari sur iOS', current: false }), sessionView()],
    });
    return harness;
  }

  it('say the device and the time, the one in use first', async () => {
    const { page } = await openSessions();
    expect(all(page, 'heading').map(text).slice(0, 3)).toEqual([
      'Mes sessions',
      'Firefox sur Windows',
      'Safari sur iOS',
    ]);
    expect(text(page)).toContain('Cette session');
  });

  it('end one by one: the page says so, and reading goes on from its title', async () => {
    const harness = await openSessions();
    await press(harness, 'Fermer la session Safari sur iOS');
    harness.request('/api/me/sessions/s2').flush(null);
    await harness.settle();
    await harness.answer('/api/me/sessions', { sessions: [sessionView()] });
    expect(has(harness.page, 'status', 'La session Safari sur iOS est fermée.')).toBe(true);
    expect(text(document.activeElement!)).toBe('Mes sessions');
  });

  it('end all at once, this one included', async () => {
    const journal = new Journal();
    const harness = await openSessions(journal);
    await press(harness, 'Me déconnecter partout');
    harness.request('/api/me/sessions').flush(null);
    await harness.settle();
    expect(journal.left).toEqual(['/connexion?sortie=oui']);
    expect(localStorage.getItem('recueil.session')).toBeNull();
  });
});
