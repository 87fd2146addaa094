import { TestBed } from '@angular/core/testing';
import { DraftKeeper } from '#web/core/draft-keeper';
import { SessionStore } from '#web/core/session-store';
import { forgetBrowser, Journal, me, openSignedIn } from '#web/testing/people-builders';
import { type PageHarness, type } from '#web/testing/page-harness';
import { has, one, text } from '#web/testing/screen';
import { SessionEnded } from './session-ended';

describe('A session that ended on a page', () => {
  afterEach(forgetBrowser);

  async function ended(): Promise<{
    element: HTMLElement;
    harness: PageHarness;
    settle: () => Promise<void>;
    journal: Journal;
  }> {
    const journal = new Journal();
    const harness = await openSignedIn('/aide', {}, journal);
    const fixture = TestBed.createComponent(SessionEnded);
    fixture.detectChanges();
    TestBed.inject(SessionStore).end();
    const settle = async (): Promise<void> => {
      await harness.settle();
      fixture.detectChanges();
      await harness.settle();
      fixture.detectChanges();
    };
    await settle();
    await harness.answer('/api/session/options', { local: true, openid: null, requests: true });
    await settle();
    return { element: fixture.nativeElement as HTMLElement, harness, settle, journal };
  }

  it('is begun again in place, under the address that is known', async () => {
    const { element, harness, settle } = await ended();
    const dialog = element.querySelector('dialog')!;
    expect(dialog.open).toBe(true);
    expect((one(dialog, 'textbox', 'Adresse électronique') as HTMLInputElement).value).toBe('odile@montreval.example');
    type(one(dialog, 'password', 'Mot de passe'), 'quatre mots sans rapport');
    dialog.querySelector('form')?.requestSubmit();
    await settle();
    harness.request('/api/session').flush(null);
    await settle();
    harness.request('/api/me').flush(me());
    await settle();
    expect(dialog.open).toBe(false);
    expect(TestBed.inject(SessionStore).isSignedIn()).toBe(true);
  });

  it('may wait: a banner stays, and leads back to it', async () => {
    const { element, settle } = await ended();
    one(element, 'button', 'Plus tard').click();
    await settle();
    expect(element.querySelector('dialog')?.open).toBe(false);
    one(element, 'button', 'Se reconnecter').click();
    await settle();
    expect(element.querySelector('dialog')?.open).toBe(true);
  });

  it('goes on under another name: it says who is there, cannot be put off, and is given back to its person', async () => {
    const { element, harness, settle } = await ended();
    one(element, 'button', 'Plus tard').click();
    await settle();
    const asked = TestBed.inject(SessionStore).refresh();
    harness.request('/api/me').flush(me({ id: 'camille', name: 'Camille Vasseur' }));
    await asked;
    await settle();
    const dialog = element.querySelector('dialog')!;
    expect(dialog.open).toBe(true);
    expect(text(dialog)).toContain('la session est passée à Camille Vasseur');
    expect(text(dialog)).toContain('Cette page avait été ouverte par Odile Marchetaux');
    expect(has(dialog, 'button', 'Plus tard')).toBe(false);
    const escape = new Event('cancel', { cancelable: true });
    dialog.dispatchEvent(escape);
    expect(escape.defaultPrevented).toBe(true);
    dialog.close();
    await settle();
    expect(dialog.open).toBe(true);
    const back = TestBed.inject(SessionStore).arrive();
    harness.request('/api/me').flush(me());
    await back;
    await settle();
    expect(dialog.open).toBe(false);
  });

  it('is left to whoever else is there, without erasing what its person typed', async () => {
    const { element, harness, settle, journal } = await ended();
    TestBed.inject(DraftKeeper).keep('message', 'odile', 'à Odile');
    const asked = TestBed.inject(SessionStore).refresh();
    harness.request('/api/me').flush(me({ id: 'camille', name: 'Camille Vasseur' }));
    await asked;
    await settle();
    one(element, 'button', 'Continuer avec Camille Vasseur').click();
    expect(journal.left).toEqual(['/']);
    expect(TestBed.inject(DraftKeeper).recall('message', 'odile')).toBe('à Odile');
  });
});
