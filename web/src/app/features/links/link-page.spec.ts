import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { LinkPurpose, LinkView } from '@recueil/contracts';
import { forgetBrowser, me } from '#web/testing/people-builders';
import { PageHarness, type } from '#web/testing/page-harness';
import { all, has, one, text } from '#web/testing/screen';

function view(purpose: LinkPurpose, changes: Partial<LinkView> = {}): LinkView {
  return {
    purpose,
    expiresAt: '2026-12-05T10:00:00.000Z',
    about: 'odile@montreval.example',
    needsPassword: false,
    ...changes,
  };
}

async function open(address: string, link: LinkView): Promise<PageHarness> {
  const harness = await PageHarness.open(`${address}#un-secret`);
  const look = harness.request('/api/links/look');
  expect(look.request.body).toEqual({ token: 'un-secret' });
  look.flush(link);
  await harness.settle();
  return harness;
}

async function press(harness: PageHarness, name: string | RegExp): Promise<void> {
  one(harness.page, 'button', name).click();
  await harness.settle();
}

describe('The page of a link', () => {
  afterEach(forgetBrowser);

  it('takes the secret out of the address, looks, and does nothing by itself', async () => {
    const harness = await open('/retrait-de-coordonnees', view('contact-withdrawal', { about: 'Un accueil du soir' }));
    expect(TestBed.inject(Router).url).toBe('/retrait-de-coordonnees');
    expect(text(harness.page)).toContain('« Un accueil du soir »');
    expect(text(harness.page)).toContain('Ce lien sert une fois, jusqu’au 5 décembre 2026 à 11 h 00.');
    harness.server.expectNone('/api/links/contact-withdrawal');
    await press(harness, 'Retirer mes coordonnées');
    const use = harness.request('/api/links/contact-withdrawal');
    expect(use.request.body).toEqual({ token: 'un-secret' });
    use.flush(null);
    await harness.settle();
    expect(has(harness.page, 'status', /Vos coordonnées sont effacées/)).toBe(true);
    expect(document.activeElement).toBe(one(harness.page, 'status', /Vos coordonnées sont effacées/));
    expect(all(harness.page, 'button')).toEqual([]);
  });

  it.each([
    ['/rattachement', 'identity', 'Rattacher cette connexion'],
    ['/nouvelle-adresse', 'address', 'Confirmer cette adresse'],
    ['/desabonnement', 'unsubscribe', 'Recevoir moins de messages'],
    ['/toujours-valable', 'still-valid', 'Oui, elle est toujours valable'],
  ] as const)('acts on a press: %s', async (address, purpose, button) => {
    const harness = await open(address, view(purpose));
    await press(harness, button);
    harness.request(`/api/links/${purpose}`).flush(null);
    await harness.settle();
    expect(all(harness.page, 'status')).toHaveLength(1);
  });

  it('opens the account of an invitation with the password that is chosen, and signs in', async () => {
    const harness = await open('/invitation', view('invitation', { needsPassword: true }));
    type(one(harness.page, 'password', 'Mot de passe'), 'court');
    await press(harness, 'Ouvrir mon compte');
    expect(text(harness.page.querySelector('#lien-password-erreur')!)).toBe(
      'Il manque 7 caractères : il en faut au moins 12.',
    );
    type(one(harness.page, 'password', 'Mot de passe'), 'girafe tournevis nuage');
    await press(harness, 'Ouvrir mon compte');
    const use = harness.request('/api/links/invitation');
    expect(use.request.body).toEqual({ token: 'un-secret', password: 'girafe tournevis nuage' });
    use.flush(null);
    await harness.settle();
    await harness.answer('/api/me', me());
    await harness.settle();
    expect(has(harness.page, 'status', /votre compte est ouvert, et votre session aussi/i)).toBe(true);
  });

  it('signs in by the link that was sent', async () => {
    const harness = await open('/lien-de-connexion', view('sign-in'));
    expect(text(harness.page)).toContain('Vous entrerez dans le compte odile@montreval.example');
    await press(harness, 'Me connecter');
    const use = harness.request('/api/links/sign-in');
    expect(use.request.body).toEqual({ token: 'un-secret' });
    use.flush(null);
    await harness.settle();
    await harness.answer('/api/me', me());
    await harness.settle();
    expect(has(harness.page, 'status', /Votre session est ouverte/)).toBe(true);
  });

  it('says under the field why the server refuses a password, and keeps the link', async () => {
    const harness = await open('/nouveau-mot-de-passe', view('password', { needsPassword: true }));
    type(one(harness.page, 'password', 'Mot de passe'), 'motdepasse1234');
    await press(harness, 'Enregistrer et me connecter');
    await harness.refuse('/api/links/password', {
      status: 400,
      code: 'invalid',
      errors: [{ field: 'password', message: 'Ce mot de passe se devine trop vite.' }],
    });
    expect(text(harness.page.querySelector('#lien-password-erreur')!)).toBe('Ce mot de passe se devine trop vite.');
    expect(has(harness.page, 'button', 'Enregistrer et me connecter')).toBe(true);
  });

  it('tells an access that waits for a decision from one that is open', async () => {
    const harness = await open('/acces', view('access'));
    await press(harness, 'Confirmer mon adresse');
    const use = harness.request('/api/links/access');
    expect(use.request.body).toEqual({ token: 'un-secret', password: null });
    use.flush({ outcome: 'waiting' });
    await harness.settle();
    harness.server.expectNone('/api/me');
    expect(text(harness.page)).toContain('L’administration du catalogue examine maintenant votre demande');
  });

  it.each([
    [404, 'not-found', 'expired', 'Ce lien n’est plus valable'],
    [404, 'not-found', 'used', 'Ce lien a déjà servi'],
    [400, 'invalid', 'cut', 'Ce lien est incomplet'],
    [404, 'not-found', 'unknown', 'Ce lien est inconnu'],
    [404, 'not-found', undefined, 'Ce lien est inconnu'],
  ] as const)('says which fault a link has, and what to do: %d %s %s', async (status, code, reason, heading) => {
    const harness = await PageHarness.open('/nouveau-mot-de-passe#vieux');
    await harness.refuse('/api/links/look', { status, code, ...(reason && { reason }) });
    expect(has(harness.page, 'heading', heading)).toBe(true);
    expect(one(harness.page, 'link', 'Mot de passe oublié').getAttribute('href')).toBe('/mot-de-passe-oublie');
  });

  it('says so when the link was used meanwhile', async () => {
    const harness = await open('/desabonnement', view('unsubscribe'));
    await press(harness, 'Recevoir moins de messages');
    await harness.refuse('/api/links/unsubscribe', { status: 404, code: 'not-found', reason: 'used' });
    expect(text(one(harness.page, 'alert', /déjà servi/))).toContain('Vos préférences se règlent aussi');
  });

  it('opens nothing with a link of another kind', async () => {
    const harness = await open('/invitation', view('password', { needsPassword: true }));
    expect(has(harness.page, 'heading', 'Ce lien est inconnu')).toBe(true);
  });

  it('looks again when nobody answered', async () => {
    const harness = await PageHarness.open('/desabonnement#un-secret');
    await harness.loseNetwork('/api/links/look');
    await press(harness, 'Réessayer');
    await harness.answer('/api/links/look', view('unsubscribe'));
    expect(has(harness.page, 'button', 'Recevoir moins de messages')).toBe(true);
  });

  it('explains itself to whoever comes without a link', async () => {
    const { page } = await PageHarness.open('/acces');
    expect(text(page)).toContain('Cette page s’ouvre par le lien d’un message.');
  });
});
