import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { type ClaimView, apiRoutes } from '@recueil/contracts';
import type { Observable } from 'rxjs';
import { Connection } from '#web/core/connection';

export type Decision = ClaimView['actions'][number];

/** « C’est ma fiche »: saying so, following it, and answering those who do. */
@Service()
export class ClaimsClient {
  readonly #http = inject(HttpClient);
  readonly #connection = inject(Connection);

  /** One's own, and those that one may decide. */
  claims(): HttpResourceRef<{ claims: ClaimView[] } | undefined> {
    return httpResource<{ claims: ClaimView[] }>(() => {
      this.#connection.recoveries();
      return apiRoutes.claims;
    });
  }

  claim(slug: string, reason: string): Observable<ClaimView> {
    return this.#http.post<ClaimView>(apiRoutes.sheetClaims(slug), { reason });
  }

  decide(id: string, decision: Decision['name']): Observable<unknown> {
    return this.#http.post(apiRoutes.decideClaim(id, decision), {});
  }
}
