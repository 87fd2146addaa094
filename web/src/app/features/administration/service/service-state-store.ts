import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { Service, computed, effect, inject, signal } from '@angular/core';
import { type Readiness, type ServiceState, apiRoutes } from '@recueil/contracts';
import { catchError, firstValueFrom, of } from 'rxjs';
import { reading } from '#web/core/reading';

/** How the service stands; while its database is away, what the server says of itself to whoever asks. */
@Service({ autoProvided: false })
export class ServiceStateStore {
  readonly #http = inject(HttpClient);
  readonly #reading = reading<ServiceState>(() => apiRoutes.serviceState);
  readonly #away = signal<Readiness['wrong'] | null>(null);

  readonly state = this.#reading.value;
  readonly failure = this.#reading.failure;
  readonly isLoading = this.#reading.isLoading;
  /** What is wrong with what this page itself needs; null while it is answered. */
  readonly away = computed(() => (this.#reading.failure()?.kind === 'unreachable' ? this.#away() : null));

  constructor() {
    effect(() => {
      if (this.#reading.failure()?.kind === 'unreachable') void this.#askReadiness();
    });
  }

  refresh(): void {
    this.#reading.reload();
  }

  /** Has all that failed tried again at once. Rejects with the refusal. */
  async retry(): Promise<void> {
    await firstValueFrom(this.#http.post(apiRoutes.retryService, null));
    this.refresh();
  }

  async #askReadiness(): Promise<void> {
    const told = await firstValueFrom(
      this.#http.get<Readiness>(apiRoutes.ready).pipe(
        catchError((error: unknown) => {
          // Without database it answers 503, and says why.
          return of(error instanceof HttpErrorResponse && isReadiness(error.error) ? error.error : null);
        }),
      ),
    );
    this.#away.set(told?.database === 'unavailable' ? told.wrong : null);
  }
}

function isReadiness(value: unknown): value is Readiness {
  return typeof value === 'object' && value !== null && 'database' in value && 'wrong' in value;
}
