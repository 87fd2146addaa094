import { HttpClient } from '@angular/common/http';
import { Service, computed, inject } from '@angular/core';
import { type FailingMails, apiRoutes } from '@recueil/contracts';
import { firstValueFrom } from 'rxjs';
import { reading } from '#web/core/reading';

/** Messages that did not reach anybody. */
@Service({ autoProvided: false })
export class FailingMailsStore {
  readonly #http = inject(HttpClient);
  readonly #reading = reading<FailingMails>(() => apiRoutes.failingMails);

  readonly mails = computed(() => this.#reading.value()?.mails);
  readonly failure = this.#reading.failure;

  refresh(): void {
    this.#reading.reload();
  }

  /** Sends it again soon; the list is read anew whatever came of it. Rejects with the refusal. */
  async retry(id: string): Promise<void> {
    try {
      await firstValueFrom(this.#http.post(apiRoutes.retryMail(id), null));
    } finally {
      this.refresh();
    }
  }
}
