import { Service, computed, inject } from '@angular/core';
import type { About } from '@recueil/contracts';
import { AboutClient } from './about-client';
import { lastValue } from './last-value';
import { readFailure } from './failure';

/** Who runs this catalogue. */
@Service()
export class AboutStore {
  readonly #resource = inject(AboutClient).about();
  readonly #last = lastValue(() => null, this.#resource);

  readonly about = computed<About | undefined>(() => this.#last()?.value);
  /** As declared; not compliant as long as nobody has said otherwise. */
  readonly accessibility = computed(() => this.about()?.accessibility ?? 'non conforme');
  /** « Licence Ouverte 2.0 »; '' where none was chosen. */
  readonly licence = computed(() => {
    const licence = this.about()?.licence;
    return licence ? `${licence.name} ${licence.version}` : '';
  });
  readonly failure = computed(() => (this.#resource.error() ? readFailure(this.#resource.error()) : null));

  /** Something of it has just changed. */
  refresh(): void {
    this.#resource.reload();
  }
}
