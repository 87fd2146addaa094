import { TestBed } from '@angular/core/testing';
import { type PageHarness, type } from '#web/testing/page-harness';
import { forgetBrowser, me, openSignedIn } from '#web/testing/people-builders';
import { has, one, text } from '#web/testing/screen';
import { Welcome } from './welcome';

const stranger = { newcomer: true, name: 'odile', organisation: null, service: '' };

/** The person on a page, and above it what welcomes them. */
async function arrive(changes: object): Promise<{
  element: HTMLElement;
  harness: PageHarness;
  press: (name: string) => Promise<void>;
  settle: () => Promise<void>;
}> {
  const harness = await openSignedIn('/aide', changes);
  const fixture = TestBed.createComponent(Welcome);
  const element = fixture.nativeElement as HTMLElement;
  document.body.append(element);
  const settle = async (): Promise<void> => {
    fixture.detectChanges();
    await harness.settle();
    fixture.detectChanges();
  };
  await settle();
  const press = async (name: string): Promise<void> => {
    one(element, 'button', name).click();
    await settle();
  };
  return { element, harness, press, settle };
}

describe('The welcome', () => {
  afterEach(forgetBrowser);

  it('asks whoever comes for the first time what is missing', async () => {
    const { element, harness, press, settle } = await arrive(stranger);
    await press('Enregistrer');
    expect(text(document.getElementById('bienvenue-name-erreur')!)).toBe('Indiquez votre prénom et votre nom.');
    type(one(element, 'textbox', 'Prénom et nom'), 'Odile Marchetaux');
    type(one(element, 'textbox', /^Service/), 'Accueil');
    await press('Enregistrer');
    const correction = harness.request('/api/me');
    expect([correction.request.headers.get('If-Match'), correction.request.body]).toEqual([
      '"3"',
      {
        name: 'Odile Marchetaux',
        service: 'Accueil',
        organisationId: null,
        notifications: { requests: 'at-once', news: 'never' },
      },
    ]);
    correction.flush(me({ ...stranger, name: 'Odile Marchetaux', service: 'Accueil', version: 4 }));
    await settle();
    harness.request('/api/me/welcome').flush(null);
    await settle();
    expect(text(element)).toBe('');
  });

  it('asks nothing that is known, and can be put off', async () => {
    const { element, harness, press, settle } = await arrive({ newcomer: true, organisation: null });
    expect(text(element)).toContain('Bienvenue dans Recueil, Odile Marchetaux.');
    expect([has(element, 'textbox', 'Prénom et nom'), has(element, 'textbox', /^Service/)]).toEqual([false, false]);
    await press('Plus tard');
    harness.request('/api/me/welcome').flush(null);
    await settle();
    expect(text(element)).toBe('');
  });

  it('says only welcome to whoever lacks nothing', async () => {
    const { element } = await arrive({ newcomer: true });
    expect(has(element, 'button', 'C’est noté')).toBe(true);
    expect(has(element, 'button', 'Enregistrer')).toBe(false);
  });

  it('comes once: whoever was welcomed sees none of it', async () => {
    const { element } = await arrive({ newcomer: false, organisation: null });
    expect(text(element)).toBe('');
  });
});
