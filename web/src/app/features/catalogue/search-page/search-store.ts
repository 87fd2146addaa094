import { Service, computed, inject, signal } from '@angular/core';
import type { SheetSearch, SheetSearchResult } from '@recueil/contracts';
import { type Failure, readFailure } from '#web/core/failure';
import { lastValue } from '#web/core/last-value';
import { CatalogueClient } from '../catalogue-client';
import { facetLabel, facetsOf } from '../facets';
import { chosenFacets } from '../sheet-search';

/**
 * What the catalogue shows. It is asked by `show`; only the last question's answer counts, and until it comes the one
 * before stays. It outlives the page, so that coming back finds the results at once.
 */
@Service()
export class SearchStore {
  readonly #search = signal<SheetSearch | undefined>(undefined, { equal: isSameSearch });
  readonly #resource = inject(CatalogueClient).search(this.#search);

  /** What is asked now. */
  readonly search = computed<SheetSearch>(() => this.#search() ?? {});
  /** The last answer, with the question that it answers. */
  readonly answer = lastValue<SheetSearch, SheetSearchResult>(this.search, this.#resource);
  readonly result = computed(() => this.answer()?.value);
  readonly isLoading = this.#resource.isLoading;
  readonly failure = computed<Failure | null>(() =>
    this.#resource.error() ? readFailure(this.#resource.error()) : null,
  );

  readonly facets = computed(() => {
    const result = this.result();
    return result ? facetsOf(this.search(), result) : [];
  });
  readonly chips = computed(() =>
    chosenFacets(this.search()).map(({ name, value }) => ({ name, label: facetLabel(name, value, this.result()) })),
  );

  show(search: SheetSearch): void {
    this.#search.set(search);
  }

  /** Asks again: after a failure, or because what is shown may date from an earlier visit. */
  refresh(): void {
    this.#resource.reload();
  }
}

function isSameSearch(one: SheetSearch | undefined, other: SheetSearch | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
