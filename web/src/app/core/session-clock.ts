import { DOCUMENT, DestroyRef, Service, computed, inject, signal } from '@angular/core';
import { type SessionView, sessionLimits } from '@recueil/contracts';

const minute = 60_000;
/** How often the clock is looked at; a computer that slept looks as soon as its page is seen again. */
const beat = 5_000;
/** The server writes down a session in use once a minute: it may believe it idle since that long. */
const slack = minute;

interface Ends {
  idle: number;
  absolute: number;
}

/** A session that ends soon: by itself if nothing is asked, or whatever happens. */
export interface SessionWarning {
  kind: 'idle' | 'absolute';
  endsAt: Date;
  /** 1 to `sessionLimits.warningMinutes`. */
  minutes: number;
}

/** When the session ends, counted from what the server said of it: this computer's clock may be wrong. */
@Service()
export class SessionClock {
  readonly #document = inject(DOCUMENT);
  /** In this computer's time. */
  readonly #ends = signal<Ends | null>(null);
  readonly #now = signal(Date.now());
  #timer: ReturnType<typeof setInterval> | undefined;

  /** Null as long as the end is far. */
  readonly warning = computed<SessionWarning | null>(() => {
    const ends = this.#ends();
    if (ends === null) return null;
    const end = Math.min(ends.idle, ends.absolute);
    const left = end - this.#now();
    if (left <= 0 || left > sessionLimits.warningMinutes * minute) return null;
    return {
      kind: ends.absolute <= ends.idle ? 'absolute' : 'idle',
      endsAt: new Date(end),
      minutes: Math.ceil(left / minute),
    };
  });
  readonly isOver = computed(() => {
    const ends = this.#ends();
    return ends !== null && this.#now() >= Math.min(ends.idle, ends.absolute);
  });

  constructor() {
    const look = (): void => {
      this.#now.set(Date.now());
    };
    this.#document.addEventListener('visibilitychange', look);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(this.#timer);
      this.#document.removeEventListener('visibilitychange', look);
    });
  }

  /** Follows this session; `serverTime` is what the server's clock said as it described it, if it did. */
  follow({ idleEndsAt, endsAt }: SessionView, serverTime: string | null): void {
    const now = Date.now();
    const said = serverTime === null ? Number.NaN : Date.parse(serverTime);
    const ahead = Number.isNaN(said) ? 0 : said - now;
    this.#start({ idle: Date.parse(idleEndsAt) - ahead, absolute: Date.parse(endsAt) - ahead });
  }

  /** Something was answered: the session was in use. Says until when it lasts now; null when none is followed. */
  wasUsed(): Ends | null {
    const ends = this.#ends();
    if (ends === null) return null;
    const idle = Math.min(Date.now() + sessionLimits.idleMinutes * minute - slack, ends.absolute);
    if (idle > ends.idle) this.#start({ ...ends, idle });
    return this.#ends();
  }

  /** Another tab used the session. */
  lasts(ends: Ends): void {
    const known = this.#ends();
    if (known !== null && ends.idle > known.idle) this.#start(ends);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#ends.set(null);
  }

  #start(ends: Ends): void {
    this.#ends.set(ends);
    this.#now.set(Date.now());
    clearInterval(this.#timer);
    this.#timer = setInterval(() => {
      this.#now.set(Date.now());
    }, beat);
  }
}
