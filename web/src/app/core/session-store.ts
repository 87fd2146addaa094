import { DOCUMENT, Service, computed, effect, inject, signal, untracked } from '@angular/core';
import { HttpErrorResponse, type HttpResponse } from '@angular/common/http';
import { type Me, type OpenidRequest, pagePaths } from '@recueil/contracts';
import { type Observable, Subject, firstValueFrom } from 'rxjs';
import { AppearanceStore } from './appearance';
import { BrowserMemory } from './browser-memory';
import { Connection } from './connection';
import { Departure } from './departure';
import { DraftKeeper } from './draft-keeper';
import { SessionClient } from './session-client';
import { SessionClock } from './session-clock';
import { type TabMessage, Tabs } from './tabs';

/**
 * - `unknown`: somebody signed in from this browser; whether they still are is being asked.
 * - `ended`: the session of `me` is over; the page stays as it is until the same person signs in again, or leaves.
 * - `replaced`: somebody else has signed in since, and the page of `me` is not to be seen until they do so again.
 */
export type SessionState = 'unknown' | 'anonymous' | 'signed-in' | 'ended' | 'replaced';

/** That somebody signed in here, and who: without it nothing is asked, and a first visit makes no failing request. */
const hint = 'session';
/** Instead of who, while a provider is asked. */
const awaited = 'attendue';
/** In this tab: somebody went to a provider from here, and where they were going. */
const departed = 'depart';
/** In this tab: who signed in through it. */
const entered = 'entree';
/** Milliseconds between two times that other tabs are told that the session is in use. */
const betweenNews = 60_000;

/** Who is signed in. */
@Service()
export class SessionStore {
  readonly #client = inject(SessionClient);
  readonly #memory = inject(BrowserMemory);
  readonly #drafts = inject(DraftKeeper);
  readonly #clock = inject(SessionClock);
  readonly #tabs = inject(Tabs);
  readonly #departure = inject(Departure);
  readonly #appearance = inject(AppearanceStore);
  readonly #connection = inject(Connection);
  readonly #document = inject(DOCUMENT);
  readonly #me = signal<Me | null>(null);
  readonly #state = signal<SessionState>(this.#isUnknown() ? 'unknown' : 'anonymous');
  readonly #other = signal<Me | null>(null);
  readonly #pagePerson = signal<string | null>(null);
  readonly #returns = new Subject<boolean>();
  readonly #arrivals = signal(0);
  #asked: Promise<void> | null = null;
  #toldAt = 0;

  /** The person; stays while their session is over, for it is their page. */
  readonly me = this.#me.asReadonly();
  readonly state = this.#state.asReadonly();
  readonly isSignedIn = computed(() => this.#state() === 'signed-in');
  /** The page is of somebody who has to sign in again before anything of it can be saved. */
  readonly hasEnded = computed(() => this.#state() === 'ended' || this.#state() === 'replaced');
  /** Who has signed in since, instead of the person whose page it is. */
  readonly other = this.#other.asReadonly();
  /** Where the person was going when they left this tab for a provider; null unless they come back just now. */
  readonly wayBack = this.#memory.read('session', departed);
  /** For whom the page on the screen was drawn, whoever is signed in by now; null for a visitor. */
  readonly pagePerson = this.#pagePerson.asReadonly();
  readonly warning = this.#clock.warning;
  /** Grows when somebody signs in while pages are open: what a visitor was answered there is to be asked again. */
  readonly arrivals = this.#arrivals.asReadonly();
  /** Each return of the person whose session was over; false when they gave up. */
  readonly returns: Observable<boolean> = this.#returns.asObservable();

  constructor() {
    this.#tabs.heard.subscribe((message) => {
      this.#hear(message);
    });
    this.#document.defaultView?.addEventListener('pageshow', ({ persisted }) => {
      if (persisted) this.#lookAgain();
    });
    effect(() => {
      if (this.#clock.isOver()) untracked(() => this.end());
    });
    // Nobody answered when it was asked who is there: it is asked again once somebody does.
    effect(() => {
      if (this.#connection.recoveries() > 0 && untracked(this.#state) === 'unknown')
        void untracked(() => this.refresh());
    });
  }

  /** Once it is known who is there, or cannot be for now. */
  ready(): Promise<void> {
    return this.#state() === 'unknown' ? (this.#asked ?? this.refresh()) : Promise.resolve();
  }

  /** Asks the server who is there. Never rejects. */
  refresh(): Promise<void> {
    this.#asked = this.#ask().finally(() => {
      this.#asked = null;
    });
    return this.#asked;
  }

  /** Rejects with the server's refusal. */
  async signIn(email: string, password: string): Promise<void> {
    await firstValueFrom(this.#client.signIn(email, password));
    await this.arrive();
  }

  /** The server opened a session: finds out whose. Rejects when it cannot be told. */
  async arrive(): Promise<void> {
    this.#enter(await firstValueFrom(this.#client.me()));
    this.#cameInHere();
    this.takePage();
    this.#tellWhoIsHere();
  }

  /** Whether the person signed in through this very tab: what was typed in it before is theirs. */
  get isFromHere(): boolean {
    const me = this.#me();
    return me !== null && this.#memory.read('session', entered) === me.id;
  }

  /** The page on the screen is from now on the page of whoever is signed in. */
  takePage(): void {
    this.#pagePerson.set(this.#me()?.id ?? null);
  }

  /**
   * The server refused something because the page is not of the person who is signed in: finds out who that is. A
   * visitor's page is theirs once they were told so, and press again.
   */
  async meetOther(): Promise<void> {
    await this.refresh();
    this.takePage();
  }

  /** Goes to the provider, and comes back to the return path. What is typed is kept meanwhile. */
  async startOpenId(asked: OpenidRequest): Promise<void> {
    const { url } = await firstValueFrom(this.#client.startOpenId(asked));
    if (this.#me() === null) this.#memory.write('local', hint, awaited);
    this.#memory.write('session', departed, asked.returnPath);
    this.#departure.visit(url);
  }

  /** « Rester connecté ». Rejects when the server does not answer. */
  async renew(): Promise<void> {
    const reply = await firstValueFrom(this.#client.renew());
    if (reply.body) this.#clock.follow(reply.body, reply.headers.get('date'));
    this.#tellOthers();
  }

  /** Ends the session, erases what this browser kept, and leaves. Rejects, and stays, when the server does not answer. */
  async signOut(): Promise<void> {
    const { providerUrl } = await firstValueFrom(this.#client.signOut()).catch((error: unknown) => {
      if (error instanceof HttpErrorResponse && error.status === 401) return { providerUrl: null };
      throw error;
    });
    this.leave(providerUrl ?? undefined);
  }

  /** The session is over already: erases what this browser kept of its person, tells the other tabs, and leaves. */
  leave(address = `${pagePaths.signIn}?sortie=oui`): void {
    const me = this.#me();
    if (me) this.#tabs.tell({ kind: 'signed-out', personId: me.id });
    this.#forgetAll(address);
  }

  /** Somebody else is signed in now than the person of this page: the page is left, and what was typed is kept in this browser for its author. */
  leaveToOthers(): void {
    this.#drafts.shelterAllBut(null);
    this.#departure.leaveFor(this.#other() === null ? pagePaths.signIn : '/');
  }

  /** The server does not know the session any more. */
  end(): void {
    if (this.#me() === null) return;
    this.#clock.stop();
    this.#other.set(null);
    this.#state.set('ended');
  }

  /** The person goes on without signing in again: what waited for it is refused. */
  giveUp(): void {
    this.#returns.next(false);
  }

  /** The server answered: it counts the idle time anew. */
  wasUsed(): void {
    if (!this.isSignedIn()) return;
    this.#clock.wasUsed();
    if (Date.now() - this.#toldAt > betweenNews) this.#tellOthers();
  }

  /** What the server says of the person after a correction. */
  correct(me: Me): void {
    this.#me.set(me);
  }

  /** Whether somebody may be signed in; where nothing can be kept, nobody knows before asking. */
  #isUnknown(): boolean {
    return this.#memory.read('local', hint) !== null || this.#memory.isRefused('local');
  }

  async #ask(): Promise<void> {
    const isFirst = this.#state() === 'unknown';
    try {
      this.#enter(await firstValueFrom(this.#client.me()));
      // Perhaps they come back from a provider just now: the other tabs hear of it as of any sign-in.
      if (!isFirst) return;
      if (this.#memory.read('session', departed) !== null) this.#cameInHere();
      this.takePage();
      this.#tellWhoIsHere();
    } catch (error) {
      if (!(error instanceof HttpErrorResponse) || error.status !== 401) return;
      this.#memory.remove('local', hint);
      this.#memory.remove('session', departed);
      if (this.#me() === null) this.#state.set('anonymous');
      else this.end();
    }
  }

  #enter(reply: HttpResponse<Me>): void {
    const me = reply.body;
    if (me === null) return;
    this.#memory.write('local', hint, me.id);
    this.#drafts.shelterAllBut(me.id);
    const former = this.#me();
    if (former && former.id !== me.id) {
      this.#clock.stop();
      this.#other.set(me);
      this.#state.set('replaced');
      return;
    }
    const before = this.#state();
    const isBack = this.hasEnded();
    this.#me.set(me);
    this.#other.set(null);
    this.#clock.follow(me.session, reply.headers.get('date'));
    this.#state.set('signed-in');
    // As long as it was unknown, the cookie was there already: nothing was answered to a visitor.
    if (isBack || before === 'anonymous') this.#arrivals.update((count) => count + 1);
    if (isBack) this.#returns.next(true);
  }

  #hear(message: TabMessage): void {
    const me = this.#me();
    if (message.kind === 'signed-out') {
      if (message.personId === me?.id) this.#forgetAll(`${pagePaths.signIn}?sortie=oui`);
      else if (message.personId === this.#other()?.id) this.end();
    } else if (message.kind === 'signed-in') {
      // Asking who is there tells this tab all that it has to know.
      if (message.personId !== me?.id || !this.isSignedIn()) void this.refresh();
    } else if (message.personId === me?.id) this.#clock.lasts({ idle: message.idleEndsAt, absolute: message.endsAt });
  }

  /** The browser shows a page that it had put aside: whose is it, and are they still there? */
  #lookAgain(): void {
    const me = this.#me();
    if (me && this.#memory.read('local', hint) !== me.id) this.#departure.leaveFor(this.#document.location.href);
  }

  #cameInHere(): void {
    const here = this.#other() ?? this.#me();
    this.#memory.remove('session', departed);
    if (here) this.#memory.write('session', entered, here.id);
  }

  #tellWhoIsHere(): void {
    const here = this.#other() ?? this.#me();
    if (here) this.#tabs.tell({ kind: 'signed-in', personId: here.id });
  }

  #tellOthers(): void {
    const me = this.#me();
    const ends = this.#clock.wasUsed();
    if (!me || !ends) return;
    this.#toldAt = Date.now();
    this.#tabs.tell({ kind: 'lasts', personId: me.id, idleEndsAt: ends.idle, endsAt: ends.absolute });
  }

  #forgetAll(address: string): void {
    this.#clock.stop();
    this.#drafts.stop();
    const me = this.#me();
    this.#memory.erase((storage, key) => me !== null && this.#drafts.isOfAnother(me.id, storage, key));
    // The server may have asked the browser to erase everything; how the pages look is said again.
    this.#appearance.choose(this.#appearance.chosen());
    this.#departure.leaveFor(address);
  }
}
