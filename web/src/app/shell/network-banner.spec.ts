import { HttpHeaders, provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { readOnlyHeader } from '@recueil/contracts';
import { Connection } from '#web/core/connection';
import { has, one, text } from '#web/testing/screen';
import { NetworkBanner } from './network-banner';
import { rendered } from '#web/testing/clock';

async function banner(): Promise<{
  fixture: ComponentFixture<NetworkBanner>;
  page: HTMLElement;
  server: HttpTestingController;
}> {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
  const fixture = TestBed.createComponent(NetworkBanner);
  await rendered(fixture);
  return { fixture, page: fixture.nativeElement as HTMLElement, server: TestBed.inject(HttpTestingController) };
}

describe('The banner of a network that is gone', () => {
  it('is not there as long as the server answers', async () => {
    const { page } = await banner();
    expect(text(page)).toBe('');
  });

  it('says since when, when the next try comes, and offers to try now', async () => {
    const { fixture, page } = await banner();
    TestBed.inject(Connection).lose();
    fixture.detectChanges();
    expect(text(one(page, 'alert', /Recueil ne répond plus/))).toMatch(/Ce qui est affiché date de \d+ h \d\d\.$/);
    expect(text(page)).toContain('Nouvel essai dans 3 secondes.');
    expect(has(page, 'button', 'Réessayer maintenant')).toBe(true);
  });

  it('goes away once a try is answered, and what was read is read again', async () => {
    const { fixture, page, server } = await banner();
    const connection = TestBed.inject(Connection);
    connection.lose();
    fixture.detectChanges();
    one(page, 'button', 'Réessayer maintenant').click();
    server.expectOne('/api/health/ready').flush({});
    fixture.detectChanges();
    expect(text(page)).toBe('');
    expect(connection.recoveries()).toBe(1);
  });

  it('says that one can read, and not write, until a reply says nothing of it any more', async () => {
    const { fixture, page } = await banner();
    const connection = TestBed.inject(Connection);
    connection.heard(new HttpHeaders({ [readOnlyHeader]: 'oui' }));
    fixture.detectChanges();
    expect(text(one(page, 'alert', /Vous pouvez lire et chercher/))).toMatch(/rien ne peut être enregistré/);
    connection.heard(new HttpHeaders());
    fixture.detectChanges();
    expect(text(page)).toBe('');
    expect(connection.recoveries()).toBe(1);
  });

  it('waits longer after each try that fails', async () => {
    const { fixture, page, server } = await banner();
    TestBed.inject(Connection).lose();
    fixture.detectChanges();
    one(page, 'button', 'Réessayer maintenant').click();
    server.expectOne('/api/health/ready').flush(null, { status: 503, statusText: 'unavailable' });
    fixture.detectChanges();
    expect(text(page)).toContain('Nouvel essai dans 5 secondes.');
  });
});
