import { TestBed } from '@angular/core/testing';
import type { PublishedSheet, SheetContact } from '@recueil/contracts';
import { publishedSheet } from '#web/testing/catalogue-builders';
import { PageHarness } from '#web/testing/page-harness';
import { forgetBrowser, me, openSignedIn } from '#web/testing/people-builders';
import { has, one, text } from '#web/testing/screen';
import { SessionStore } from '#web/core/session-store';

const page = '/fiches/un-accueil-du-soir';
const address = '/api/sheets/un-accueil-du-soir';

const odile: SheetContact = {
  name: 'Odile Marchetaux',
  role: 'accueil',
  email: 'odile@montreval.example',
  phone: '01 99 00 41 27',
  url: null,
};

async function openAsVisitor(changes: Partial<PublishedSheet> = {}): Promise<PageHarness> {
  const harness = await PageHarness.open(page);
  await harness.answer(address, publishedSheet(changes));
  return harness;
}

describe('The contacts of a sheet', () => {
  afterEach(forgetBrowser);

  it('are counted for visitors, who are led to the sign-in and back', async () => {
    const harness = await openAsVisitor({ contactCount: 1 });
    expect(has(harness.page, 'heading', '1 contact')).toBe(true);
    expect(one(harness.page, 'link', 'Connectez-vous pour voir les coordonnées').getAttribute('href')).toBe(
      '/connexion?retour=%2Ffiches%2Fun-accueil-du-soir',
    );
  });

  it('are not promised where there are none', async () => {
    const harness = await openAsVisitor();
    expect(text(harness.page)).toContain('Cette fiche n’indique pas de contact.');
    expect(has(harness.page, 'link', /Connectez-vous/)).toBe(false);
  });

  it('come by themselves when the reader signs in, here or in another tab', async () => {
    const harness = await openAsVisitor({ contactCount: 1 });
    const isIn = TestBed.inject(SessionStore).arrive();
    harness.request('/api/me').flush(me());
    await isIn;
    await harness.settle();
    expect(text(harness.page)).toContain('Ouverture des coordonnées…');
    await harness.answer(address, publishedSheet({ contactCount: 1, contacts: [odile] }));
    expect(text(harness.page)).toContain('Odile Marchetaux, accueil');
    expect(has(harness.page, 'heading', 'Contacts')).toBe(true);
  });

  it('are asked once where somebody was signed in already', async () => {
    const harness = await openSignedIn(page);
    await harness.answer(address, publishedSheet({ contactCount: 1, contacts: [odile] }));
    harness.server.expectNone(address);
    expect(one(harness.page, 'link', 'odile@montreval.example').getAttribute('href')).toBe(
      'mailto:odile@montreval.example',
    );
  });

  it.each([
    ['01 99 00 41 27', 'tel:0199004127'],
    ['+33 (0)1 99 00 41 27', 'tel:+33199004127'],
  ])('are dialled on a press: %s', async (phone, dialled) => {
    const harness = await openAsVisitor({ contactCount: 1, contacts: [{ ...odile, phone }] });
    expect(one(harness.page, 'link', phone).getAttribute('href')).toBe(dialled);
  });

  it('are text where the telephone says more than a number', async () => {
    const harness = await openAsVisitor({
      contactCount: 1,
      contacts: [{ ...odile, phone: '01 99 00 41 27, poste 12' }],
    });
    expect(text(harness.page)).toContain('01 99 00 41 27, poste 12');
    expect(has(harness.page, 'link', /poste/)).toBe(false);
  });
});
