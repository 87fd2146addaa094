import { Service, computed, inject, signal } from '@angular/core';
import type { PublishedSheet } from '@recueil/contracts';
import { readFailure } from '#web/core/failure';
import { lastValue } from '#web/core/last-value';
import { CatalogueClient } from '../catalogue-client';

/** The sheet that is read, and those near it. */
@Service()
export class SheetStore {
  readonly #client = inject(CatalogueClient);
  readonly #slug = signal<string | undefined>(undefined);
  readonly #resource = this.#client.sheet(this.#slug);
  readonly #last = lastValue<string | undefined, PublishedSheet>(this.#slug, this.#resource);
  readonly #similar = this.#client.similar(() => this.sheet()?.slug);

  /** Undefined until the sheet of this address has come; it stays while it is read again. */
  readonly sheet = computed(() => {
    const last = this.#last();
    return last && last.request === this.#slug() && !this.isGone() ? last.value : undefined;
  });
  readonly similar = computed(() => (this.#similar.hasValue() ? this.#similar.value().sheets : []));
  readonly failure = computed(() => (this.#resource.error() ? readFailure(this.#resource.error()) : null));
  /** Whether the server said that it may not be read any more: what was shown before must go. */
  readonly isGone = computed(() => ['not-found', 'archived'].includes(this.failure()?.kind ?? ''));

  open(slug: string): void {
    if (slug === this.#slug()) this.refresh();
    else this.#slug.set(slug);
  }

  /** Asks again: after a failure, or because what is shown may date from an earlier visit. */
  refresh(): void {
    this.#resource.reload();
  }
}
