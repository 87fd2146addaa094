import { TestBed } from '@angular/core/testing';
import { about } from '#web/testing/catalogue-builders';
import { forgetBrowser, openSignedIn } from '#web/testing/people-builders';
import { PageHarness } from '#web/testing/page-harness';
import { all, has, one, text } from '#web/testing/screen';
import { SiteHeader } from './site-header';

describe('The header', () => {
  afterEach(forgetBrowser);

  it('offers to sign in to whoever has not', async () => {
    await PageHarness.open('/aide');
    const fixture = TestBed.createComponent(SiteHeader);
    fixture.detectChanges();
    const link = one(fixture.nativeElement as HTMLElement, 'link', 'Se connecter');
    expect(link.getAttribute('href')).toBe('/connexion?retour=%2Faide');
  });

  it('leads a visitor nowhere before the catalogue is open to the public', async () => {
    const harness = await PageHarness.open('/aide');
    await harness.answer('/api/about', about({ opened: false }));
    const fixture = TestBed.createComponent(SiteHeader);
    fixture.detectChanges();
    const header = fixture.nativeElement as HTMLElement;
    expect(has(header, 'link', 'Catalogue')).toBe(false);
    expect(has(header, 'link', 'Se connecter')).toBe(true);
  });

  it('names the person, with their pages and the way out', async () => {
    await openSignedIn('/aide', { places: ['committee', 'administration'] });
    const fixture = TestBed.createComponent(SiteHeader);
    fixture.detectChanges();
    const header = fixture.nativeElement as HTMLElement;
    expect(has(header, 'button', 'Odile Marchetaux')).toBe(true);
    expect(all(header.querySelector('.account')!, 'link').map(text)).toEqual([
      'Mon compte',
      'Mes sessions',
      'Comité',
      'Administration',
    ]);
    expect(has(header, 'button', 'Se déconnecter')).toBe(true);
  });

  it('says when signing out did not work', async () => {
    const harness = await openSignedIn('/aide');
    const fixture = TestBed.createComponent(SiteHeader);
    fixture.detectChanges();
    const header = fixture.nativeElement as HTMLElement;
    one(header, 'button', 'Se déconnecter').click();
    await harness.loseNetwork('/api/session');
    fixture.detectChanges();
    expect(text(one(header, 'alert', /encore connecté/))).toContain('Recueil ne répond pas');
  });
});
