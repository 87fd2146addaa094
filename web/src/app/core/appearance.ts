import { DOCUMENT, Service, inject, signal } from '@angular/core';

export const appearances = ['auto', 'light', 'dark'] as const;
export type Appearance = (typeof appearances)[number];

/** Read before the first paint too, by `public/apparence.js`. */
const key = 'recueil.apparence';

/** Light, dark, or as the system has it; kept in this browser, where it lets us. */
@Service()
export class AppearanceStore {
  readonly #document = inject(DOCUMENT);
  readonly #chosen = signal<Appearance>(this.#read());
  readonly chosen = this.#chosen.asReadonly();

  choose(appearance: Appearance): void {
    this.#chosen.set(appearance);
    if (appearance === 'auto') delete this.#document.documentElement.dataset.theme;
    else this.#document.documentElement.dataset.theme = appearance;
    this.#keep(appearance);
  }

  #read(): Appearance {
    const value = this.#document.documentElement.dataset.theme;
    return value === 'light' || value === 'dark' ? value : 'auto';
  }

  #keep(appearance: Appearance): void {
    try {
      if (appearance === 'auto') localStorage.removeItem(key);
      else localStorage.setItem(key, appearance);
    } catch {
      // Storage is refused or full: the choice holds for this visit.
    }
  }
}
