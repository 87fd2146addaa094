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
  readonly failure = computed(() => (this.#resource.error() ? readFailure(this.#resource.error()) : null));
}
