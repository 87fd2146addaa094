import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { SignInOptions } from '@recueil/contracts';
import { Connection } from '#web/core/connection';
import { forgetBrowser, Journal, me, openSignedIn, withJournal } from '#web/testing/people-builders';
import { PageHarness, type } from '#web/testing/page-harness';
import { all, has, one, text } from '#web/testing/screen';

const local: SignInOptions = { local: true, openid: null, requests: true, contact: null };

async function open(query = '', options = local, journal = new Journal()): Promise<PageHarness> {
  const harness = await PageHarness.open(`/connexion${query}`, withJournal(journal));
  await harness.answer('/api/session/options', options);
  return harness;
}

async function send(harness: PageHarness, email: string, password: string): Promise<void> {
  type(one(harness.page, 'textbox', 'Adresse électronique'), email);
  type(one(harness.page, 'password', 'Mot de passe'), password);
  harness.page.querySelector('form')?.requestSubmit();
  await harness.settle();
}

describe('The page where one signs in', () => {
  afterEach(forgetBrowser);

  it('signs in, then opens the page that was wanted', async () => {
    const harness = await open('?retour=/aide');
    await send(harness, 'odile@montreval.example', 'quatre mots sans rapport');
    const request = harness.request('/api/session');
    expect(request.request.body).toEqual({ email: 'odile@montreval.example', password: 'quatre mots sans rapport' });
    request.flush(null);
    await harness.settle();
    await harness.answer('/api/me', me());
    await harness.settle(5);
    expect(TestBed.inject(Router).url).toBe('/aide');
  });

  it('ties what is missing to its field, names all of it above, and puts the focus on the first', async () => {
    const harness = await open();
    await send(harness, '', '');
    const email = one(harness.page, 'textbox', 'Adresse électronique');
    expect(email.getAttribute('aria-invalid')).toBe('true');
    expect(email.getAttribute('aria-describedby')).toBe('connexion-email-erreur');
    expect(text(one(harness.page, 'alert', /Il reste 2 réponses/))).toContain('Indiquez votre mot de passe.');
    expect(document.activeElement).toBe(email);
  });

  it('says under the password that the pair is wrong, in the words of the server', async () => {
    const harness = await open();
    await send(harness, 'odile@montreval.example', 'faux');
    await harness.refuse('/api/session', {
      status: 401,
      code: 'unauthenticated',
      detail: 'Adresse ou mot de passe incorrect.',
    });
    const password = one(harness.page, 'password', 'Mot de passe');
    expect(text(harness.page.querySelector('#connexion-password-erreur')!)).toBe('Adresse ou mot de passe incorrect.');
    expect((password as HTMLInputElement).value).toBe('faux');
  });

  it('tells whoever must follow a link where it was sent, and lets them correct what they typed', async () => {
    const harness = await open();
    await send(harness, ' odile@montreval.example', 'quatre mots sans rapport');
    await harness.refuse('/api/session', { status: 401, code: 'unauthenticated', reason: 'sign-in-link' });
    expect(text(one(harness.page, 'status', /Regardez vos messages/))).toContain(
      'un lien de connexion vient d’être envoyé à odile@montreval.example',
    );
    expect(document.activeElement).toBe(one(harness.page, 'status', /Regardez vos messages/));
    expect(all(harness.page, 'password')).toEqual([]);
    one(harness.page, 'button', 'Revenir à la saisie').click();
    await harness.settle();
    expect(document.activeElement).toBe(one(harness.page, 'password', 'Mot de passe'));
    expect((one(harness.page, 'textbox', 'Adresse électronique') as HTMLInputElement).value.trim()).toBe(
      'odile@montreval.example',
    );
  });

  it('says how long to wait after too many tries', async () => {
    const harness = await open();
    await send(harness, 'odile@montreval.example', 'faux');
    await harness.refuse('/api/session', { status: 429, code: 'too-many-requests', detail: 'Attendez 15 minutes.' });
    expect(text(one(harness.page, 'alert', /Attendez/))).toBe('Attendez 15 minutes.');
  });

  it('shows and hides the password', async () => {
    const { page, settle } = await opened();
    const field = one(page, 'password', 'Mot de passe') as HTMLInputElement;
    expect(field.type).toBe('password');
    one(page, 'button', 'Afficher le mot de passe').click();
    await settle();
    expect(field.type).toBe('text');
    one(page, 'button', 'Masquer le mot de passe').click();
    await settle();
    expect(field.type).toBe('password');
  });

  it.each([
    ['not-admitted', 'Recueil n’est pas ouvert aux personnes de votre organisme.'],
    ['approval-asked', 'Votre demande d’accès est transmise.'],
    ['approval-refused', 'Votre demande d’accès n’a pas été acceptée.'],
  ])('tells whoever is not let in (%s) whom to ask', async (code, title) => {
    const contact = 'Le secrétariat, 01 99 00 12 34';
    const { page } = await open(`?erreur=${code}`, { ...local, contact });
    expect(has(page, 'heading', 'Votre accès n’est pas ouvert')).toBe(true);
    expect(text(one(page, 'alert', new RegExp(title)))).toContain(`À qui s’adresser : ${contact}`);
  });

  it('warns of nothing whoever waits for an answer', async () => {
    const { page } = await open('?erreur=approval-asked');
    expect(one(page, 'alert', /demande d’accès est transmise/).classList).toContain('done');
  });

  it('names the secretariat to whoever is not let in where the installation names nobody', async () => {
    const { page } = await open('?erreur=not-admitted');
    expect(text(one(page, 'alert', /À qui s’adresser/))).toContain('au secrétariat de ce catalogue');
  });

  it('offers the administration’s own way first, and alone where local accounts are off', async () => {
    const journal = new Journal();
    const harness = await open(
      '?retour=/aide',
      { local: false, openid: { profile: 'proconnect' }, requests: false, contact: null },
      journal,
    );
    expect(all(harness.page, 'password')).toEqual([]);
    expect(has(harness.page, 'link', 'Demander un accès')).toBe(false);
    one(harness.page, 'button', 'S’identifier avec ProConnect').click();
    await harness.settle();
    const request = harness.request('/api/session/openid');
    expect(request.request.body).toEqual({ returnPath: '/aide' });
    request.flush({ url: 'https://fournisseur.example/entree' });
    await harness.settle();
    expect(journal.visited).toEqual(['https://fournisseur.example/entree']);
  });

  it('stays, says that the provider is down, and tries again on demand; Recueil itself is not said to be away', async () => {
    const journal = new Journal();
    const harness = await open('?retour=/aide', { ...local, openid: { profile: 'proconnect' } }, journal);
    one(harness.page, 'button', 'S’identifier avec ProConnect').click();
    await harness.settle();
    await harness.refuse('/api/session/openid', {
      status: 503,
      code: 'unavailable',
      reason: 'provider',
      detail: 'Le fournisseur d’identité ne répond pas.',
    });
    expect(text(one(harness.page, 'alert', /fournisseur/))).toContain('Le fournisseur d’identité ne répond pas.');
    expect(TestBed.inject(Connection).lostSince()).toBeNull();
    expect(journal.visited).toEqual([]);
    one(harness.page, 'button', 'S’identifier avec ProConnect').click();
    await harness.settle();
    harness.request('/api/session/openid').flush({ url: 'https://fournisseur.example/entree' });
    await harness.settle();
    expect(journal.visited).toEqual(['https://fournisseur.example/entree']);
  });

  it.each([
    ['what the address says', '?erreur=cancelled&retour=/aide', null],
    ['what this tab remembers, when the server cannot tell', '?erreur=expired', '/aide'],
  ])('after a sign-in that came to nothing, leads still where one was going: by %s', async (_how, query, departure) => {
    if (departure !== null) sessionStorage.setItem('recueil.depart', departure);
    const harness = await open(query, { ...local, openid: { profile: 'generic' } });
    one(harness.page, 'button', 'S’identifier avec mon administration').click();
    await harness.settle();
    expect(harness.request('/api/session/openid').request.body).toEqual({ returnPath: '/aide' });
  });

  it('explains a sign-in that came to nothing', async () => {
    const { page } = await open('?erreur=cancelled');
    expect(text(one(page, 'alert', /abandonnée/))).toContain('La connexion a été abandonnée.');
  });

  it('sends the mail that links an identity to the account of its address', async () => {
    const harness = await open('?erreur=address-taken');
    one(harness.page, 'button', 'Recevoir ce message').click();
    await harness.settle();
    harness.request('/api/session/openid/proof').flush(null);
    await harness.settle();
    expect(has(harness.page, 'status', /Le message est parti/)).toBe(true);
  });

  it('asks again with a second factor', async () => {
    const harness = await open('?erreur=level', { ...local, openid: { profile: 'generic' } });
    one(harness.page, 'button', 'Confirmer mon identité').click();
    await harness.settle();
    expect(harness.request('/api/session/openid').request.body).toEqual({ returnPath: '/', secondFactor: true });
  });

  it('says nothing of a code that it does not know', async () => {
    const { page } = await open('?erreur=<b>');
    expect(text(page)).not.toContain('<b>');
  });

  async function opened(): Promise<{ page: HTMLElement; settle: () => Promise<void> }> {
    const harness = await open();
    return { page: harness.page, settle: () => harness.settle() };
  }
});

describe('Asking for an access', () => {
  afterEach(forgetBrowser);

  it('keeps what is typed until it is sent', async () => {
    const harness = await PageHarness.open('/demander-un-acces');
    await harness.answer('/api/session/options', local);
    type(one(harness.page, 'textbox', 'Prénom et nom'), 'Odile Marchetaux');
    await harness.settle();
    await harness.go('/aide');
    await harness.go('/demander-un-acces');
    expect((one(harness.page, 'textbox', 'Prénom et nom') as HTMLInputElement).value).toBe('Odile Marchetaux');
  });

  it('says what comes next, and forgets what was typed', async () => {
    const harness = await PageHarness.open('/demander-un-acces');
    await harness.answer('/api/session/options', local);
    type(one(harness.page, 'textbox', 'Adresse électronique professionnelle'), 'odile@montreval.example');
    type(one(harness.page, 'textbox', 'Prénom et nom'), 'Odile Marchetaux');
    type(one(harness.page, 'textbox', 'Organisme'), 'Ville de Montreval');
    harness.page.querySelector('form')?.requestSubmit();
    await harness.settle();
    const request = harness.request('/api/access-requests');
    expect(request.request.body).toEqual({
      email: 'odile@montreval.example',
      name: 'Odile Marchetaux',
      organisation: 'Ville de Montreval',
      service: '',
      reason: '',
    });
    request.flush(null);
    await harness.settle();
    expect(text(one(harness.page, 'status', /Encore une étape/))).toContain('odile@montreval.example');
    expect(sessionStorage).toHaveLength(0);
    expect(document.activeElement).toBe(one(harness.page, 'status', /Encore une étape/));
    one(harness.page, 'button', 'Corriger l’adresse').click();
    await harness.settle();
    expect(document.activeElement).toBe(one(harness.page, 'textbox', 'Adresse électronique professionnelle'));
  });

  it('is refused field by field, in the words of the server', async () => {
    const harness = await PageHarness.open('/demander-un-acces');
    await harness.answer('/api/session/options', local);
    type(one(harness.page, 'textbox', 'Adresse électronique professionnelle'), 'odile@montreval.example');
    type(one(harness.page, 'textbox', 'Prénom et nom'), 'O');
    type(one(harness.page, 'textbox', 'Organisme'), 'Ville');
    harness.page.querySelector('form')?.requestSubmit();
    await harness.settle();
    await harness.refuse('/api/access-requests', {
      status: 400,
      code: 'invalid',
      errors: [{ field: 'name', message: 'Indiquez votre nom entier.' }],
    });
    expect(text(harness.page.querySelector('#acces-name-erreur')!)).toBe('Indiquez votre nom entier.');
  });
});

describe('A forgotten password', () => {
  it('gets the same answer whether the account exists or not', async () => {
    const harness = await PageHarness.open('/mot-de-passe-oublie');
    type(one(harness.page, 'textbox', 'Adresse électronique'), 'odile@montreval.example');
    harness.page.querySelector('form')?.requestSubmit();
    await harness.settle();
    harness.request('/api/passwords/forgotten').flush(null);
    await harness.settle();
    const answer = one(harness.page, 'status', /Si un compte existe à l’adresse odile@montreval.example/);
    expect(document.activeElement).toBe(answer);
    one(harness.page, 'button', 'Corriger l’adresse').click();
    await harness.settle();
    expect(document.activeElement).toBe(one(harness.page, 'textbox', 'Adresse électronique'));
  });

  it('wants a whole address', async () => {
    const harness = await PageHarness.open('/mot-de-passe-oublie');
    type(one(harness.page, 'textbox', 'Adresse électronique'), 'odile');
    harness.page.querySelector('form')?.requestSubmit();
    await harness.settle();
    expect(text(harness.page.querySelector('.error')!)).toContain('Cette adresse n’est pas complète.');
  });
});

describe('The page of sign-in, for somebody who is in', () => {
  afterEach(forgetBrowser);

  it('names them, whoever they are', async () => {
    const { page } = await openSignedIn('/connexion', { name: 'Inès Kerbrat' });
    expect(text(page)).toContain('Une session est ouverte : Inès Kerbrat.');
  });
});
