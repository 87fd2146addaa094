import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { SignInOptions } from '@recueil/contracts';
import { PageHarness, type } from '#web/testing/page-harness';
import { forgetBrowser, me } from '#web/testing/people-builders';
import { has, one, text } from '#web/testing/screen';

const look = '/api/first-administrator/look';

async function open(ways: Partial<SignInOptions> = {}): Promise<PageHarness> {
  const harness = await PageHarness.open('/ouvrir#un-secret');
  const request = harness.request(look);
  expect(request.request.body).toEqual({ token: 'un-secret' });
  request.flush({ expiresAt: '2026-12-05T08:40:00.000Z' });
  await harness.settle();
  await harness.answer('/api/session/options', { local: true, openid: null, requests: true, contact: null, ...ways });
  return harness;
}

async function press(harness: PageHarness, name: string | RegExp): Promise<void> {
  one(harness.page, 'button', name).click();
  await harness.settle();
}

describe('The page of the first administrator', () => {
  afterEach(forgetBrowser);

  it('takes the secret out of the address, and makes the account that is typed', async () => {
    const harness = await open();
    expect(TestBed.inject(Router).url).toBe('/ouvrir');
    expect(text(harness.page)).toContain('Ce lien est valable jusqu’au 5 décembre 2026 à 9 h 40.');
    type(one(harness.page, 'textbox', 'Votre nom'), 'Paul Exemple');
    type(one(harness.page, 'textbox', 'Adresse électronique professionnelle'), 'paul@montreval.example');
    type(one(harness.page, 'password', 'Mot de passe'), 'girafe tournevis nuage 47');
    await press(harness, 'Créer mon compte et commencer');
    const request = harness.request('/api/first-administrator');
    expect(request.request.body).toEqual({
      token: 'un-secret',
      name: 'Paul Exemple',
      email: 'paul@montreval.example',
      password: 'girafe tournevis nuage 47',
    });
    request.flush(null);
    await harness.settle();
    await harness.answer('/api/me', me());
    expect(TestBed.inject(Router).url).toBe('/administration/premiers-pas');
  });

  it('lets whoever has a provider come in by it, with the same link', async () => {
    const harness = await open({ local: false, openid: { profile: 'proconnect' } });
    expect(has(harness.page, 'textbox', 'Votre nom')).toBe(false);
    await press(harness, 'Entrer avec ProConnect');
    expect(harness.request('/api/session/openid').request.body).toEqual({
      returnPath: '/administration/premiers-pas',
      secondFactor: true,
      opening: 'un-secret',
    });
  });

  it.each([
    ['used', 'Ce lien a déjà servi'],
    ['expired', 'Ce lien a plus d’un jour'],
    ['unknown', 'Ce lien est inconnu'],
  ])('says of a link that opens nothing why, and what to do: %s', async (reason, heading) => {
    const harness = await PageHarness.open('/ouvrir#un-secret');
    await harness.refuse(look, { status: 404, code: 'not-found', reason });
    expect(has(harness.page, 'heading', heading)).toBe(true);
  });
});
