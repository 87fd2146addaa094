import { TestBed } from '@angular/core/testing';
import { SessionStore } from '#web/core/session-store';
import { forgetBrowser, openSignedIn, sessionView } from '#web/testing/people-builders';
import { type PageHarness } from '#web/testing/page-harness';
import { all, has, one, text } from '#web/testing/screen';
import { SessionBanner } from './session-banner';

const inMinutes = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString();

describe('A session about to end', () => {
  afterEach(forgetBrowser);

  async function banner(idle: number, absolute: number): Promise<{ element: HTMLElement; harness: PageHarness }> {
    const harness = await openSignedIn('/aide', {
      session: sessionView({ idleEndsAt: inMinutes(idle), endsAt: inMinutes(absolute) }),
    });
    const fixture = TestBed.createComponent(SessionBanner);
    fixture.detectChanges();
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
