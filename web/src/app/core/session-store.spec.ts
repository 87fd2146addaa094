import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { forgetBrowser, Journal, me, withJournal } from '#web/testing/people-builders';
import { interceptors } from './interceptors';
import { SessionStore } from './session-store';

const problem = { status: 401, statusText: 'refused' };

interface Setting {
  store: SessionStore;
  server: HttpTestingController;
  http: HttpClient;
  journal: Journal;
}

function setting(): Setting {
  const journal = new Journal();
  TestBed.configureTestingModule({
    providers: [provideHttpClient(withInterceptors(interceptors)), provideHttpClientTesting(), ...withJournal(journal)],
  });
  const server = TestBed.inject(HttpTestingController);
  return { store: TestBed.inject(SessionStore), server, http: TestBed.inject(HttpClient), journal };
}

async function signedIn(): Promise<Setting> {
  localStorage.setItem('recueil.session', 'odile');
  const all = setting();
  const known = all.store.ready();
  all.server.expectOne('/api/me').flush(me());
  await known;
  return all;
}

describe('Who is signed in', () => {
  afterEach(forgetBrowser);

  it('is asked of nobody on a first visit', async () => {
    const { store, server } = setting();
    await store.ready();
    server.expectNone('/api/me');
    expect(store.state()).toBe('anonymous');
  });

  it('is asked where somebody signed in before', async () => {
    const { store } = await signedIn();
    expect(store.isSignedIn()).toBe(true);
    expect(store.me()?.name).toBe('Odile Marchetaux');
  });

  it('is nobody once the server says so, and is not asked again', async () => {
    localStorage.setItem('recueil.session', 'odile');
    const { store, server } = setting();
    const known = store.ready();
    server.expectOne('/api/me').flush(null, problem);
    await known;
    expect(store.state()).toBe('anonymous');
    expect(localStorage.getItem('recueil.session')).toBeNull();
  });

  it('counts those who come in while pages are open, not those who were there already', async () => {
    const { store, server } = await signedIn();
    expect(store.arrivals()).toBe(0);
    store.end();
    const isBack = store.arrive();
    server.expectOne('/api/me').flush(me());
    await isBack;
    expect(store.arrivals()).toBe(1);
  });

  it('is told once the password is right', async () => {
    const { store, server } = setting();
    const done = store.signIn('odile@montreval.example', 'secret');
    const request = server.expectOne({ method: 'POST', url: '/api/session' });
    expect(request.request.headers.get('X-Recueil')).toBe('1');
    request.flush(null);
    await Promise.resolve();
    await Promise.resolve();
    server.expectOne('/api/me').flush(me());
    await done;
    expect(store.isSignedIn()).toBe(true);
  });
});

describe('A session that is over', () => {
  afterEach(forgetBrowser);

  it('holds what was sent until the person is back, then sends it again', async () => {
    const { store, server, http } = await signedIn();
    const answers: unknown[] = [];
    http.patch('/api/me', { name: 'Odile' }).subscribe((answer) => answers.push(answer));
    server.expectOne({ method: 'PATCH', url: '/api/me' }).flush(null, problem);
    expect(store.hasEnded()).toBe(true);
    expect(answers).toEqual([]);

    const back = store.arrive();
    server.expectOne({ method: 'GET', url: '/api/me' }).flush(me());
    await back;
    const again = server.expectOne({ method: 'PATCH', url: '/api/me' });
    expect(again.request.body).toEqual({ name: 'Odile' });
    again.flush({ saved: true });
    expect(answers).toEqual([{ saved: true }]);
  });

  it('lets what was sent fail when the person puts it off', async () => {
    const { store, server, http } = await signedIn();
    const failures: unknown[] = [];
    http.delete('/api/me/sessions').subscribe({ error: (error: unknown) => failures.push(error) });
    server.expectOne('/api/me/sessions').flush(null, problem);
    store.giveUp();
    expect(failures).toHaveLength(1);
    expect(store.hasEnded()).toBe(true);
  });

  it('is not ended by a wrong password', async () => {
    const { store, server } = await signedIn();
    const refused = store.signIn('odile@montreval.example', 'faux').catch(() => 'refused');
    server.expectOne('/api/session').flush(null, problem);
    expect(await refused).toBe('refused');
    expect(store.isSignedIn()).toBe(true);
  });
});

describe('Signing out', () => {
  afterEach(forgetBrowser);

  it('erases what the browser kept, and leaves the page', async () => {
    const { store, server, journal } = await signedIn();
    sessionStorage.setItem('recueil.brouillon.odile.fiche', '"texte"');
    const out = store.signOut();
    server.expectOne({ method: 'DELETE', url: '/api/session' }).flush({ providerUrl: null });
    await out;
    expect(journal.left).toEqual(['/connexion?sortie=oui']);
    expect(localStorage.getItem('recueil.session')).toBeNull();
    expect(sessionStorage).toHaveLength(0);
  });

  it('goes on to the provider that has its own session to end', async () => {
    const { store, server, journal } = await signedIn();
    const out = store.signOut();
    server.expectOne('/api/session').flush({ providerUrl: 'https://fournisseur.example/fin' });
    await out;
    expect(journal.left).toEqual(['https://fournisseur.example/fin']);
  });

  it('erases nothing as long as the server has not answered', async () => {
    const { store, server, journal } = await signedIn();
    const out = store.signOut().catch(() => 'failed');
    server.expectOne('/api/session').error(new ProgressEvent('error'));
    expect(await out).toBe('failed');
    expect(journal.left).toEqual([]);
    expect(store.isSignedIn()).toBe(true);
  });
});
