import { jest } from '@jest/globals';
import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { pagePersonHeader } from '@recueil/contracts';
import { Subject } from 'rxjs';
import { forgetBrowser, Journal, me, withJournal } from '#web/testing/people-builders';
import { DraftKeeper } from './draft-keeper';
import { interceptors } from './interceptors';
import { SessionStore } from './session-store';
import { type TabMessage, Tabs } from './tabs';

const camille = me({ id: 'camille', name: 'Camille Vasseur', email: 'camille@montreval.example' });
const nobody = { status: 401, statusText: 'refused' };
const otherPerson = { type: 'about:blank', title: '', status: 409, code: 'other-person', detail: 'rien' };
const refused = { status: 409, statusText: 'refused' };

/** A page in one tab; what it hears from the others and what it tells them. */
class Tab {
  readonly journal = new Journal();
  readonly heard = new Subject<TabMessage>();
  readonly told: TabMessage[] = [];
  readonly answers: unknown[] = [];
  readonly failures: unknown[] = [];
  readonly store: SessionStore;
  readonly server: HttpTestingController;
  readonly drafts: DraftKeeper;

  constructor() {
    const tabs = { heard: this.heard, tell: (message: TabMessage) => this.told.push(message) };
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors(interceptors)),
        provideHttpClientTesting(),
        { provide: Tabs, useValue: tabs },
        ...withJournal(this.journal),
      ],
    });
    this.server = TestBed.inject(HttpTestingController);
    this.store = TestBed.inject(SessionStore);
    this.drafts = TestBed.inject(DraftKeeper);
  }

  /** A page that Odile opened while she was signed in. */
  static async ofOdile(): Promise<Tab> {
    localStorage.setItem('recueil.session', 'odile');
    const tab = new Tab();
    const known = tab.store.ready();
    await tab.answerWho(me());
    await known;
    return tab;
  }

  static visitor(): Tab {
    return new Tab();
  }

  save(): void {
    TestBed.inject(HttpClient)
      .patch('/api/me', { name: 'Odile' })
      .subscribe({
        next: (answer) => this.answers.push(answer),
        error: (error: unknown) => this.failures.push(error),
      });
  }

  /** Who is signed in, as the server says when it is asked. */
  async answerWho(person: object | null): Promise<void> {
    const asked = this.server.expectOne({ method: 'GET', url: '/api/me' });
    if (person) asked.flush(person);
    else asked.flush(null, nobody);
    await settled();
  }

  async hears(message: TabMessage): Promise<void> {
    this.heard.next(message);
    await settled();
  }
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
}

const sent = { method: 'PATCH', url: '/api/me' };

describe('What is saved', () => {
  afterEach(forgetBrowser);

  it('says for whom its page was drawn', async () => {
    const tab = await Tab.ofOdile();
    tab.save();
    expect(tab.server.expectOne(sent).request.headers.get(pagePersonHeader)).toBe('odile');
  });

  it('says so of the person of the page even when a colleague has signed in since', async () => {
    const tab = await Tab.ofOdile();
    await tab.hears({ kind: 'signed-in', personId: 'camille' });
    await tab.answerWho(camille);
    tab.save();
    expect(tab.server.expectOne(sent).request.headers.get(pagePersonHeader)).toBe('odile');
  });

  it('says of a visitor’s page that it is a visitor’s, also once somebody signs in in another tab', async () => {
    const tab = Tab.visitor();
    await tab.hears({ kind: 'signed-in', personId: 'camille' });
    await tab.answerWho(camille);
    expect(tab.store.me()?.id).toBe('camille');
    tab.save();
    expect(tab.server.expectOne(sent).request.headers.get(pagePersonHeader)).toBe('visitor');
  });

  it('from a visitor’s page is refused once, and then goes in the name of whoever was told and sends it again', async () => {
    const tab = Tab.visitor();
    tab.save();
    tab.server.expectOne(sent).flush(otherPerson, refused);
    await tab.answerWho(camille);
    expect(tab.failures).toHaveLength(1);
    tab.save();
    expect(tab.server.expectOne(sent).request.headers.get(pagePersonHeader)).toBe('camille');
  });

  it('never says whose page it is as somebody comes in', async () => {
    const tab = await Tab.ofOdile();
    void tab.store.signIn('odile@montreval.example', 'secret');
    const request = tab.server.expectOne({ method: 'POST', url: '/api/session' }).request;
    expect(request.headers.get(pagePersonHeader)).toBeNull();
    expect(request.headers.get('X-Recueil')).toBe('1');
  });
});

describe('A page whose person was replaced', () => {
  afterEach(forgetBrowser);

  it('learns so from a refusal, says who is there, and sends what was refused once its person is back', async () => {
    const tab = await Tab.ofOdile();
    tab.save();
    tab.server.expectOne(sent).flush(otherPerson, refused);
    await tab.answerWho(camille);
    expect(tab.store.state()).toBe('replaced');
    expect(tab.store.me()?.id).toBe('odile');
    expect(tab.store.other()?.name).toBe('Camille Vasseur');
    expect(tab.failures).toEqual([]);
    const back = tab.store.arrive();
    await tab.answerWho(me());
    await back;
    expect(tab.store.other()).toBeNull();
    tab.server.expectOne(sent).flush({ saved: true });
    expect(tab.answers).toEqual([{ saved: true }]);
  });

  it('keeps what was typed for its person in this browser, and leaves it there when the other one goes on', async () => {
    const tab = await Tab.ofOdile();
    tab.drafts.keep('message', 'odile', 'à Odile');
    await tab.hears({ kind: 'signed-in', personId: 'camille' });
    await tab.answerWho(camille);
    tab.store.leaveToOthers();
    expect(tab.journal.left).toEqual(['/']);
    sessionStorage.clear();
    expect(tab.drafts.recall('message', 'odile')).toBe('à Odile');
    expect(tab.drafts.recall('message', 'camille')).toBeNull();
  });

  it('waits for its person still when the other one signs out, and loses nothing then', async () => {
    const tab = await Tab.ofOdile();
    tab.drafts.keep('message', 'odile', 'à Odile');
    await tab.hears({ kind: 'signed-in', personId: 'camille' });
    await tab.answerWho(camille);
    await tab.hears({ kind: 'signed-out', personId: 'camille' });
    expect(tab.store.state()).toBe('ended');
    expect(tab.store.other()).toBeNull();
    expect(tab.journal.left).toEqual([]);
    expect(tab.drafts.recall('message', 'odile')).toBe('à Odile');
  });

  it('waits for its person still when the session of the other one ends', async () => {
    const tab = await Tab.ofOdile();
    await tab.hears({ kind: 'signed-in', personId: 'camille' });
    await tab.answerWho(camille);
    await tab.hears({ kind: 'signed-in', personId: 'camille' });
    await tab.answerWho(null);
    expect(tab.store.state()).toBe('ended');
  });

  it('is given back when its person signs in in another tab', async () => {
    const tab = await Tab.ofOdile();
    await tab.hears({ kind: 'signed-in', personId: 'camille' });
    await tab.answerWho(camille);
    await tab.hears({ kind: 'signed-in', personId: 'odile' });
    await tab.answerWho(me());
    expect(tab.store.isSignedIn()).toBe(true);
    expect(tab.journal.left).toEqual([]);
  });

  it('goes, with all that was kept for its person, when that person signs out', async () => {
    const tab = await Tab.ofOdile();
    tab.drafts.keep('message', 'odile', 'à Odile');
    await tab.hears({ kind: 'signed-out', personId: 'odile' });
    expect(tab.journal.left).toEqual(['/connexion?sortie=oui']);
    expect(tab.drafts.recall('message', 'odile')).toBeNull();
  });

  it('signs nobody else out: the other person’s session stays', async () => {
    const tab = await Tab.ofOdile();
    const out = tab.store.signOut().catch(() => 'refused');
    tab.server.expectOne({ method: 'DELETE', url: '/api/session' }).flush(otherPerson, refused);
    await tab.answerWho(camille);
    expect(await out).toBe('refused');
    expect(tab.store.state()).toBe('replaced');
  });

  it('tells the other tabs who is there, when it is somebody else who signs in on it', async () => {
    const tab = await Tab.ofOdile();
    tab.store.end();
    tab.told.length = 0;
    const arrived = tab.store.arrive();
    await tab.answerWho(camille);
    await arrived;
    expect(tab.told).toEqual([{ kind: 'signed-in', personId: 'camille' }]);
  });
});

describe('A return from a provider', () => {
  afterEach(forgetBrowser);

  it('tells the other tabs who is there, as a sign-in of our own does', async () => {
    localStorage.setItem('recueil.session', 'attendue');
    const tab = new Tab();
    const known = tab.store.ready();
    await tab.answerWho(camille);
    await known;
    expect(tab.told).toEqual([{ kind: 'signed-in', personId: 'camille' }]);
    expect(tab.store.pagePerson()).toBe('camille');
  });

  it('that came to nothing tells nobody anything', async () => {
    localStorage.setItem('recueil.session', 'attendue');
    const tab = new Tab();
    const known = tab.store.ready();
    await tab.answerWho(null);
    await known;
    expect(tab.told).toEqual([]);
  });
});

describe('A browser that keeps nothing', () => {
  afterEach(forgetBrowser);

  it('asks the server who is there, for it cannot know', async () => {
    const refuse = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('refused', 'SecurityError');
    });
    const tab = new Tab();
    const known = tab.store.ready();
    await tab.answerWho(camille);
    await known;
    expect(tab.store.isSignedIn()).toBe(true);
    refuse.mockRestore();
  });
});
