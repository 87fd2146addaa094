import { Service, computed, inject, linkedSignal } from '@angular/core';
import { BrowserMemory } from '#web/core/browser-memory';
import { SessionStore } from '#web/core/session-store';

/** The key of the choice of somebody who has not signed in. */
const nobody = 'visiteur';

/** Whether somebody has their words counted while they write: one choice for every text, kept in this browser for them. */
@Service()
export class WordCounts {
  readonly #memory = inject(BrowserMemory);
  readonly #session = inject(SessionStore);
  readonly #key = computed(() => `mots.${this.#session.me()?.id ?? nobody}`);
  readonly #areShown = linkedSignal({
    source: this.#key,
    computation: (key) => this.#memory.read('local', key) !== null,
  });

  readonly areShown = this.#areShown.asReadonly();

  /** Where the browser keeps nothing, the choice holds for this visit. */
  show(areShown: boolean): void {
    this.#areShown.set(areShown);
    if (areShown) this.#memory.write('local', this.#key(), 'oui');
    else this.#memory.remove('local', this.#key());
  }
}
