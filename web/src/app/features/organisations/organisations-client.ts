import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { type OrganisationChoices, apiRoutes } from '@recueil/contracts';
import type { Observable } from 'rxjs';

/** What anybody who signed in may ask of the organisations that Recueil knows. */
@Service()
export class OrganisationsClient {
  readonly #http = inject(HttpClient);

  /** Those whose name begins so. */
  choices(beginning: string): Observable<OrganisationChoices> {
    return this.#http.get<OrganisationChoices>(apiRoutes.organisationChoices, { params: { q: beginning } });
  }
}
