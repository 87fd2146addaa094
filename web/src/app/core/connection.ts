import { HttpBackend, HttpEventType, HttpRequest } from '@angular/common/http';
import { DestroyRef, DOCUMENT, Service, inject, signal } from '@angular/core';
import { apiRoutes } from '@recueil/contracts';
import { filter, take } from 'rxjs';

/** Seconds before each new try; the last one repeats. */
const delays = [3, 5, 10, 20, 30] as const;

/**
 * Whether the server answers. Once lost, it is asked again by itself, less and less often, or at once on demand;
 * when it is back, `recoveries` grows, and whatever was read through a resource is read again.
 */
@Service()
export class Connection {
  readonly #backend = inject(HttpBackend);
  readonly #window = inject(DOCUMENT).defaultView;
  readonly #lostSince = signal<Date | null>(null);
  readonly #secondsLeft = signal(0);
  readonly #isTrying = signal(false);
  readonly #recoveries = signal(0);
  #tries = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  readonly lostSince = this.#lostSince.asReadonly();
  readonly secondsLeft = this.#secondsLeft.asReadonly();
  readonly isTrying = this.#isTrying.asReadonly();
  readonly recoveries = this.#recoveries.asReadonly();

  constructor() {
    const probe = (): void => {
      this.retry();
    };
    this.#window?.addEventListener('online', probe);
    this.#window?.addEventListener('offline', probe);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(this.#timer);
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

  /** Asks now whether the server is there. */
  retry(): void {
    if (this.#isTrying()) return;
    clearInterval(this.#timer);
    this.#isTrying.set(true);
    this.#backend
      .handle(new HttpRequest('GET', apiRoutes.ready, { timeout: 5_000 }))
      .pipe(
        filter((event) => event.type === HttpEventType.Response),
        take(1),
      )
      .subscribe({
        next: () => {
          this.#isTrying.set(false);
          this.restore();
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
