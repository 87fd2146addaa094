import { TestBed } from '@angular/core/testing';
import { SessionStore } from '../../core/session-store';
import { forgetBrowser, me, openSignedIn } from '../../../testing/people-builders';
import { type PageHarness, type } from '../../../testing/page-harness';
import { one } from '../../../testing/screen';
import { SessionEnded } from './session-ended';

describe('A session that ended on a page', () => {
  afterEach(forgetBrowser);

  async function ended(): Promise<{ element: HTMLElement; harness: PageHarness; settle: () => Promise<void> }> {
    const harness = await openSignedIn('/aide');
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
    return { element: fixture.nativeElement as HTMLElement, harness, settle };
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
});
