import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { type AccessRequestForm, apiRoutes } from '@recueil/contracts';
import type { Observable } from 'rxjs';

/** What whoever has no session yet may ask. */
@Service()
export class SignInClient {
  readonly #http = inject(HttpClient);

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
