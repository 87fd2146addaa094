import { Service, computed, inject } from '@angular/core';
import { lastValue } from '#web/core/last-value';
import { CatalogueClient } from '../catalogue-client';

/** The themes that hold a sheet. The map of the site does without them when they do not come. */
@Service()
export class SiteMapStore {
  readonly #last = lastValue(() => null, inject(CatalogueClient).themes());
  readonly themes = computed(() => (this.#last()?.value.themes ?? []).filter(({ count }) => count > 0));
}
