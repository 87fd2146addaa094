import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { type AccessRequestForm, type SignInOptions, apiRoutes } from '@recueil/contracts';
import type { Observable } from 'rxjs';
import { Connection } from '../../core/connection';

/** What whoever has no session yet may ask. */
@Service()
export class JoiningClient {
  readonly #http = inject(HttpClient);
  readonly #connection = inject(Connection);

  options(): HttpResourceRef<SignInOptions | undefined> {
    return httpResource<SignInOptions>(() => {
      this.#connection.recoveries();
      return apiRoutes.signInOptions;
    });
  }

  askAccess(form: AccessRequestForm): Observable<unknown> {
    return this.#http.post(apiRoutes.accessRequests, form);
  }

  forgotPassword(email: string): Observable<unknown> {
    return this.#http.post(apiRoutes.forgottenPassword, { email });
  }

  /** Asks for the mail that links to an account the identity that a provider just vouched for. */
  proveAddress(): Observable<unknown> {
    return this.#http.post(apiRoutes.openidProof, {});
  }
}
