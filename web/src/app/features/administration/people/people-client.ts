import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { type Invited, type PeopleImported, type PersonInvitation, apiRoutes } from '@recueil/contracts';
import { firstValueFrom } from 'rxjs';

/** Lets people in. Each rejects with the server's refusal. */
@Service()
export class PeopleClient {
  readonly #http = inject(HttpClient);

  invite(invitation: PersonInvitation): Promise<Invited> {
    return firstValueFrom(this.#http.post<Invited>(apiRoutes.people, invitation));
  }

  /** Its bytes are sent as they are: the server knows how spreadsheets write. */
  import(list: Blob): Promise<PeopleImported> {
    return firstValueFrom(
      this.#http.post<PeopleImported>(apiRoutes.peopleImport, list, { headers: { 'content-type': 'text/csv' } }),
    );
  }

  accept(requestId: string): Promise<Invited> {
    return firstValueFrom(this.#http.post<Invited>(apiRoutes.decideRequest(requestId, 'accept'), {}));
  }

  async refuse(requestId: string): Promise<void> {
    await firstValueFrom(this.#http.post(apiRoutes.decideRequest(requestId, 'refuse'), {}));
  }
}
