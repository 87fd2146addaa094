import { Service, computed, inject } from '@angular/core';
import type { SessionView } from '@recueil/contracts';
import { firstValueFrom } from 'rxjs';
import { readFailure } from '#web/core/failure';
import { lastValue } from '#web/core/last-value';
import { SessionStore } from '#web/core/session-store';
import { AccountClient } from './account-client';

/** Where one is signed in. */
@Service({ autoProvided: false })
export class SessionsStore {
  readonly #client = inject(AccountClient);
  readonly #session = inject(SessionStore);
  readonly #resource = this.#client.sessions();
  readonly #last = lastValue(() => null, this.#resource);

  /** The one in use first. */
  readonly sessions = computed<SessionView[] | undefined>(() =>
    this.#last()?.value.sessions.toSorted((one, other) => Number(other.current) - Number(one.current)),
  );
  readonly failure = computed(() => (this.#resource.error() ? readFailure(this.#resource.error()) : null));

  refresh(): void {
    this.#resource.reload();
  }

  async end({ id }: SessionView): Promise<void> {
    await firstValueFrom(this.#client.endSession(id));
    this.refresh();
  }

  /** Ends all sessions, this one included, and removes what this browser kept. */
  async endAll(): Promise<void> {
    await firstValueFrom(this.#client.endAllSessions());
    this.#session.leave();
  }
}
