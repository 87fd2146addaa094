import { DOCUMENT, ErrorHandler, Service, effect, inject, signal, untracked } from '@angular/core';
import { type NavigationError, Router } from '@angular/router';
import { Connection } from './connection';

/**
 * A page whose code could not be fetched: the network is gone, or the application was replaced meanwhile. The reader
 * stays where they are, the banner says so, and once the server answers the wanted page is asked from it, whole.
 * When it is the first page of the visit there is nowhere to stay: `hasFailed` says it, and only the reader retries.
 */
@Service()
export class LostPage {
  readonly #connection = inject(Connection);
  readonly #router = inject(Router);
  readonly #errors = inject(ErrorHandler);
  readonly #location = inject(DOCUMENT).location;
  readonly #hasFailed = signal(false);
  #wanted: string | null = null;

  readonly hasFailed = this.#hasFailed.asReadonly();

  constructor() {
    effect(() => {
      if (this.#connection.recoveries() > 0) untracked(() => this.#open());
    });
  }

  remember(error: NavigationError): void {
    this.#errors.handleError(error.error);
    if (!this.#router.navigated) {
      this.#hasFailed.set(true);
      return;
    }
    this.#wanted = error.url;
    this.#connection.lose();
  }

  /** Asks for the page again, from the start. */
  reload(): void {
    this.#location.reload();
  }

  #open(): void {
    if (this.#wanted !== null) this.#location.assign(this.#wanted);
  }
}
