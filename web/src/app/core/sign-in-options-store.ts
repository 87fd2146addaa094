import { Service, computed } from '@angular/core';
import { type SignInOptions, apiRoutes } from '@recueil/contracts';
import { reading } from './reading';

/** The ways in that this installation offers. */
@Service()
export class SignInOptionsStore {
  readonly #reading = reading<SignInOptions>(() => apiRoutes.signInOptions);

  /** Undefined until they are known. */
  readonly options = this.#reading.value;
  readonly failure = this.#reading.failure;
  /** « ProConnect », or whatever the administration uses. */
  readonly providerName = computed(() =>
    this.options()?.openid?.profile === 'proconnect' ? 'ProConnect' : $localize`mon administration`,
  );

  refresh(): void {
    this.#reading.reload();
  }
}
