import { DOCUMENT, Service, inject } from '@angular/core';

const key = 'recueil.place';

/** Where the reader was on the page when it was reloaded, or left for another site: the browser alone would lose it. */
@Service()
export class LastPlace {
  readonly #window = inject(DOCUMENT).defaultView;
  #isStopped = false;

  /** Keeps the place each time the page goes away. */
  watch(): void {
    this.#window?.addEventListener('pagehide', () => {
      if (this.#isStopped) return;
      const { location, scrollX, scrollY } = this.#window ?? window;
      this.#store(() => {
        sessionStorage.setItem(key, JSON.stringify({ address: location.href, position: [scrollX, scrollY] }));
      });
    });
  }

  /** Keeps no place any more: the reader signed out. */
  stop(): void {
    this.#isStopped = true;
  }

  /** The place at which a page that comes again is read on; null when it is a new one, or was left at its top. */
  recall(): [number, number] | null {
    const [entry] = this.#window?.performance.getEntriesByType('navigation') ?? [];
    const isAgain = entry && ['reload', 'back_forward'].includes((entry as PerformanceNavigationTiming).type);
    let place: [number, number] | null = null;
    this.#store(() => {
      const { address, position } = JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<Kept>;
      if (isAgain && position && address === this.#window?.location.href && position[1] > 0) place = position;
    });
    return place;
  }

  /** Storage may be refused or hold anything: the page is then read from its top. */
  #store(act: () => void): void {
    try {
      act();
    } catch {
      // Nothing is lost but a place.
    }
  }
}

interface Kept {
  address: string;
  position: [number, number];
}
