import { TestBed } from '@angular/core/testing';
import type { PublishedSheet } from '@recueil/contracts';
import { publishedSheet } from '#web/testing/catalogue-builders';
import { PageHarness, type } from '#web/testing/page-harness';
import { forgetBrowser, me, openSignedIn } from '#web/testing/people-builders';
import { all, has, one, text } from '#web/testing/screen';
import { SessionStore } from '#web/core/session-store';

const page = '/fiches/un-accueil-du-soir';
const address = '/api/sheets/un-accueil-du-soir';
const messages = `${address}/messages`;

async function openSheet(changes: Partial<PublishedSheet> = {}): Promise<PageHarness> {
  const harness = await PageHarness.open(page);
  await harness.answer(address, publishedSheet({ contactCount: 1, ...changes }));
  return harness;
}

const box = (harness: PageHarness): HTMLDetailsElement =>
  harness.page.querySelector<HTMLDetailsElement>('rc-team-message details')!;

const valueOf = (harness: PageHarness, label: string): string =>
  (one(harness.page, 'textbox', label) as HTMLInputElement).value;

async function press(harness: PageHarness, name: string): Promise<void> {
  one(harness.page, 'button', name).click();
  await harness.settle();
}

async function write(harness: PageHarness, name: string, email: string, message: string): Promise<void> {
  type(one(harness.page, 'textbox', 'Votre nom'), name);
  type(one(harness.page, 'textbox', 'Votre adresse électronique'), email);
  type(one(harness.page, 'textbox', 'Votre message'), message);
  await harness.settle();
}

describe('« Écrire à l’équipe »', () => {
  afterEach(forgetBrowser);

  it('is folded, and unfolds on its first field from beside the contacts', async () => {
    const harness = await openSheet();
    expect(box(harness).open).toBe(false);
    await press(harness, 'Écrire à l’équipe');
    expect(box(harness).open).toBe(true);
    expect(document.activeElement?.id).toBe('ecrire-name');
  });

  it('hands the message on, and says so in the place of the form', async () => {
    const harness = await openSheet();
    await write(harness, ' Nour Belkacem ', 'nour@orsenne.example', 'Comment avez-vous commencé ?');
    await press(harness, 'Envoyer le message');
    const request = harness.request(messages);
    expect(request.request.body).toEqual({
      name: 'Nour Belkacem',
      email: 'nour@orsenne.example',
      message: 'Comment avez-vous commencé ?',
    });
    request.flush(null, { status: 202, statusText: 'Accepted' });
    await harness.settle();
    expect(text(one(harness.page, 'status', /Votre message est parti/))).toBe(
      'Votre message est parti. L’équipe vous répondra à l’adresse nour@orsenne.example.',
    );
    expect(document.activeElement?.id).toBe('ecrire-envoye');
    expect(has(harness.page, 'textbox', 'Votre message')).toBe(false);
    expect(sessionStorage).toHaveLength(0);
    await press(harness, 'Écrire un autre message');
    expect(valueOf(harness, 'Votre message')).toBe('');
    expect(valueOf(harness, 'Votre nom')).toBe(' Nour Belkacem ');
  });

  it('goes to those who run the catalogue where a sheet has no contact, and says so', async () => {
    const harness = await openSheet({ contactCount: 0 });
    expect(text(harness.page)).toContain('l’équipe de Recueil transmettra votre message');
    await write(harness, 'Nour Belkacem', 'nour@orsenne.example', 'Bonjour');
    await press(harness, 'Envoyer le message');
    harness.request(messages).flush(null);
    await harness.settle();
    expect(has(harness.page, 'status', /L’équipe de Recueil le transmettra/)).toBe(true);
  });

  it('says under each field what is missing, and sends nothing', async () => {
    const harness = await openSheet();
    type(one(harness.page, 'textbox', 'Votre adresse électronique'), 'nour@');
    await press(harness, 'Envoyer le message');
    harness.server.expectNone(messages);
    expect(text(harness.page.querySelector('#ecrire-name-erreur')!)).toBe('Indiquez votre nom.');
    expect(text(harness.page.querySelector('#ecrire-email-erreur')!)).toContain('Cette adresse n’est pas complète.');
    expect(text(harness.page.querySelector('#ecrire-message-erreur')!)).toBe('Écrivez votre message.');
    expect(document.activeElement?.id).toBe('ecrire-name');
  });

  it('says how long to wait after too many messages, and keeps the text', async () => {
    const harness = await openSheet();
    await write(harness, 'Nour Belkacem', 'nour@orsenne.example', 'Bonjour');
    await press(harness, 'Envoyer le message');
    const detail = 'Vous avez écrit plusieurs messages. Réessayez dans 12 minutes.';
    await harness.refuse(messages, { status: 429, code: 'too-many-requests', detail });
    expect(has(harness.page, 'alert', detail)).toBe(true);
    expect(valueOf(harness, 'Votre message')).toBe('Bonjour');
  });

  it('knows who is signed in', async () => {
    const harness = await openSignedIn(page);
    await harness.answer(address, publishedSheet({ contactCount: 1 }));
    expect(valueOf(harness, 'Votre nom')).toBe('Odile Marchetaux');
    expect(valueOf(harness, 'Votre adresse électronique')).toBe('odile@montreval.example');
    await press(harness, 'Écrire à l’équipe');
    expect(document.activeElement?.id).toBe('ecrire-message');
  });

  it('finds again what was typed and not sent, unfolded', async () => {
    const harness = await openSheet();
    await write(harness, 'Nour Belkacem', 'nour@orsenne.example', 'Comment avez-vous commencé ?');
    await harness.go('/aide');
    await harness.go(page);
    expect(box(harness).open).toBe(true);
    expect(valueOf(harness, 'Votre message')).toBe('Comment avez-vous commencé ?');
  });

  it('keeps what a visitor typed when they sign in, and adds their name and address', async () => {
    const harness = await openSheet();
    type(one(harness.page, 'textbox', 'Votre message'), 'Comment avez-vous commencé ?');
    await harness.settle();
    const isIn = TestBed.inject(SessionStore).arrive();
    harness.request('/api/me').flush(me());
    await isIn;
    await harness.settle();
    expect(valueOf(harness, 'Votre message')).toBe('Comment avez-vous commencé ?');
    expect(valueOf(harness, 'Votre nom')).toBe('Odile Marchetaux');
    const kept = Object.keys(sessionStorage).filter((key) => key.includes('brouillon'));
    expect(kept).toEqual(['recueil.brouillon.odile.ecrire.un-accueil-du-soir']);
    expect(all(harness.page, 'status').map(text)).not.toContain('Votre message est parti.');
  });
});
