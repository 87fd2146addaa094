import { Service, computed, inject } from '@angular/core';
import { readFailure } from '../../core/failure';
import { lastValue } from '../../core/last-value';
import { JoiningClient } from './joining-client';

/** The ways in that this installation offers. */
@Service()
export class SignInOptionsStore {
  readonly #resource = inject(JoiningClient).options();
  readonly #last = lastValue(() => null, this.#resource);

  /** Undefined until they are known. */
  readonly options = computed(() => this.#last()?.value);
  readonly failure = computed(() => (this.#resource.error() ? readFailure(this.#resource.error()) : null));
  /** « ProConnect », or whatever the administration uses. */
  readonly providerName = computed(() =>
    this.options()?.openid?.profile === 'proconnect' ? 'ProConnect' : $localize`mon administration`,
  );

  refresh(): void {
    this.#resource.reload();
  }
}
