import { Service, computed, inject } from '@angular/core';
import { readFailure } from '#web/core/failure';
import { lastValue } from '#web/core/last-value';
import { CatalogueClient } from '../catalogue-client';

/** The catalogue at a glance: its themes, its latest sheets, what did not work. */
@Service()
export class HomeStore {
  readonly #client = inject(CatalogueClient);
  readonly #home = this.#client.home();
  readonly #themes = this.#client.themes();
  readonly #lastHome = lastValue(() => null, this.#home);
  readonly #lastThemes = lastValue(() => null, this.#themes);

  readonly home = computed(() => this.#lastHome()?.value);
  /** Themes without a sheet lead nowhere: they are left out. */
  readonly themes = computed(() => (this.#lastThemes()?.value.themes ?? []).filter(({ count }) => count > 0));
  readonly failure = computed(() => {
    const error = this.#home.error();
    return error && !this.home() ? readFailure(error) : null;
  });

  /** What is on the screen may date from an earlier visit of this page. */
  refresh(): void {
    this.#home.reload();
    this.#themes.reload();
  }
}
