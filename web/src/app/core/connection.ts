import { HttpBackend, HttpEventType, type HttpHeaders, HttpRequest, type HttpResponse } from '@angular/common/http';
import { DestroyRef, DOCUMENT, Service, inject, signal } from '@angular/core';
import { apiRoutes, readOnlyHeader } from '@recueil/contracts';
import { filter, take } from 'rxjs';

/** Seconds before each new try; the last one repeats. */
const delays = [3, 5, 10, 20, 30] as const;
/** Milliseconds between two looks at whether something can be written again. */
const betweenLooks = 10_000;

/**
 * Whether the server answers. Once lost, it is asked again by itself, less and less often, or at once on demand;
 * when it is back, `recoveries` grows, and whatever was read through a resource is read again. So it is with a server
 * that can be read and keeps nothing for a while.
 */
@Service()
export class Connection {
  readonly #backend = inject(HttpBackend);
  readonly #window = inject(DOCUMENT).defaultView;
  readonly #lostSince = signal<Date | null>(null);
  readonly #secondsLeft = signal(0);
  readonly #isTrying = signal(false);
  readonly #recoveries = signal(0);
  readonly #isReadOnly = signal(false);
  #tries = 0;
  #looks: ReturnType<typeof setInterval> | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;

  readonly lostSince = this.#lostSince.asReadonly();
  readonly secondsLeft = this.#secondsLeft.asReadonly();
  readonly isTrying = this.#isTrying.asReadonly();
  readonly recoveries = this.#recoveries.asReadonly();
  /** The catalogue answers, and nothing can be written until it says otherwise. */
  readonly isReadOnly = this.#isReadOnly.asReadonly();

  constructor() {
    const probe = (): void => {
      this.retry();
    };
    this.#window?.addEventListener('online', probe);
    this.#window?.addEventListener('offline', probe);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(this.#timer);
      clearInterval(this.#looks);
      this.#window?.removeEventListener('online', probe);
      this.#window?.removeEventListener('offline', probe);
    });
  }

  /** Nobody answered: says since when, and tries again later. */
  lose(): void {
    if (this.#lostSince() !== null) return;
    this.#lostSince.set(new Date());
    this.#tries = 0;
    this.#wait();
  }

  /** Somebody answered. */
  restore(): void {
    if (this.#lostSince() === null) return;
    clearInterval(this.#timer);
    this.#lostSince.set(null);
    this.#recoveries.update((count) => count + 1);
  }

  /** Our server answered so, whatever it answered. */
  heard(headers: HttpHeaders): void {
    const isReadOnly = headers.has(readOnlyHeader);
    if (isReadOnly === this.#isReadOnly()) return;
    this.#isReadOnly.set(isReadOnly);
    clearInterval(this.#looks);
    if (isReadOnly) {
      this.#looks = setInterval(() => {
        this.retry();
      }, betweenLooks);
    } else this.#recoveries.update((count) => count + 1);
  }

  /** Asks now whether the server is there. */
  retry(): void {
    if (this.#isTrying()) return;
    clearInterval(this.#timer);
    this.#isTrying.set(true);
    this.#backend
      .handle(new HttpRequest('GET', apiRoutes.ready, { timeout: 5_000 }))
      .pipe(
        filter((event): event is HttpResponse<unknown> => event.type === HttpEventType.Response),
        take(1),
      )
      .subscribe({
        next: ({ headers }) => {
          this.#isTrying.set(false);
          this.restore();
          this.heard(headers);
        },
        error: () => {
          this.#isTrying.set(false);
          if (this.#lostSince() === null) this.lose();
          else this.#wait();
        },
      });
  }

  #wait(): void {
    clearInterval(this.#timer);
    this.#secondsLeft.set(delays[Math.min(this.#tries, delays.length - 1)] ?? 30);
    this.#tries += 1;
    this.#timer = setInterval(() => {
      this.#secondsLeft.update((seconds) => seconds - 1);
      if (this.#secondsLeft() <= 0) this.retry();
    }, 1_000);
  }
}
