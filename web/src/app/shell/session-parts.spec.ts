import { TestBed } from '@angular/core/testing';
import { SessionStore } from '../core/session-store';
import { SessionEnded } from '../features/sign-in/session-ended';
import { forgetBrowser, me, openSignedIn, sessionView } from '../../testing/people-builders';
import { PageHarness, type } from '../../testing/page-harness';
import { all, has, one, text } from '../../testing/screen';
import { SessionBanner } from './session-banner';
import { SiteHeader } from './site-header';

const inMinutes = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString();

describe('The header', () => {
  afterEach(forgetBrowser);

  it('offers to sign in to whoever has not', async () => {
    await PageHarness.open('/aide');
    const fixture = TestBed.createComponent(SiteHeader);
    await fixture.whenStable();
    const link = one(fixture.nativeElement as HTMLElement, 'link', 'Se connecter');
    expect(link.getAttribute('href')).toBe('/connexion?retour=%2Faide');
  });

  it('names the person, with their pages and the way out; only pages that there are', async () => {
    await openSignedIn('/aide', { places: ['contribution', 'committee'] });
    const fixture = TestBed.createComponent(SiteHeader);
    await fixture.whenStable();
    const header = fixture.nativeElement as HTMLElement;
    expect(has(header, 'button', 'Odile Marchetaux')).toBe(true);
    expect(all(header.querySelector('.account')!, 'link').map(text)).toEqual(['Mon compte', 'Mes sessions']);
    expect(has(header, 'button', 'Se déconnecter')).toBe(true);
  });

  it('says when signing out did not work', async () => {
    const harness = await openSignedIn('/aide');
    const fixture = TestBed.createComponent(SiteHeader);
    await fixture.whenStable();
    const header = fixture.nativeElement as HTMLElement;
    one(header, 'button', 'Se déconnecter').click();
    await harness.loseNetwork('/api/session');
    fixture.detectChanges();
    expect(text(one(header, 'alert', /encore connecté/))).toContain('Recueil ne répond pas');
  });
});

describe('A session about to end', () => {
  afterEach(forgetBrowser);

  async function banner(idle: number, absolute: number): Promise<{ element: HTMLElement; harness: PageHarness }> {
    const harness = await openSignedIn('/aide', {
      session: sessionView({ idleEndsAt: inMinutes(idle), endsAt: inMinutes(absolute) }),
    });
    const fixture = TestBed.createComponent(SessionBanner);
    await fixture.whenStable();
    return { element: fixture.nativeElement as HTMLElement, harness };
  }

  it('is not announced as long as the end is far', async () => {
    const { element } = await banner(60, 600);
    expect(text(element)).toBe('');
  });

  it('warns, and lasts on demand', async () => {
    const { element, harness } = await banner(5, 600);
    expect(has(element, 'alert', /Votre session se termine à \d+ h \d\d\./)).toBe(true);
    one(element, 'button', 'Rester connecté').click();
    await harness.settle();
    const request = harness.request('/api/session/renewal');
    expect(request.request.method).toBe('POST');
    request.flush(sessionView());
    await harness.settle(5);
    expect(TestBed.inject(SessionStore).warning()).toBeNull();
  });

  it('says what will happen where it cannot last', async () => {
    const { element } = await banner(5, 5);
    expect(all(element, 'button')).toEqual([]);
    expect(text(element)).toContain('ce que vous avez saisi y restera');
  });
});

describe('A session that ended on a page', () => {
  afterEach(forgetBrowser);

  async function ended(): Promise<{ element: HTMLElement; harness: PageHarness; settle: () => Promise<void> }> {
    const harness = await openSignedIn('/aide');
    const fixture = TestBed.createComponent(SessionEnded);
    await fixture.whenStable();
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
