import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import {
  type IdentityView,
  type Me,
  type MyCorrection,
  type OpenidStart,
  type PersonalData,
  type SessionView,
  apiRoutes,
} from '@recueil/contracts';
import type { Observable } from 'rxjs';
import { Connection } from '#web/core/connection';

/** What a person reads and changes of their own account. */
@Service()
export class AccountClient {
  readonly #http = inject(HttpClient);
  readonly #connection = inject(Connection);

  sessions(): HttpResourceRef<{ sessions: SessionView[] } | undefined> {
    return httpResource<{ sessions: SessionView[] }>(() => {
      this.#connection.recoveries();
      return apiRoutes.mySessions;
    });
  }

  endSession(id: string): Observable<unknown> {
    return this.#http.delete(apiRoutes.mySession(id));
  }

  endAllSessions(): Observable<unknown> {
    return this.#http.delete(apiRoutes.mySessions);
  }

  identities(): HttpResourceRef<{ identities: IdentityView[] } | undefined> {
    return httpResource<{ identities: IdentityView[] }>(() => {
      this.#connection.recoveries();
      return apiRoutes.myIdentities;
    });
  }

  detachIdentity(id: string): Observable<unknown> {
    return this.#http.delete(apiRoutes.myIdentity(id));
  }

  /** Answers the provider's page, to go to. */
  attachIdentity(returnPath: string): Observable<OpenidStart> {
    return this.#http.post<OpenidStart>(apiRoutes.myIdentityStart, { returnPath });
  }

  /** All that is held about the person. */
  data(): Observable<PersonalData> {
    return this.#http.get<PersonalData>(apiRoutes.myData);
  }

  me(): Observable<Me> {
    return this.#http.get<Me>(apiRoutes.me);
  }

  /** `version`: the one that the person has before their eyes. */
  correct(correction: MyCorrection, version: number): Observable<Me> {
    return this.#http.patch<Me>(apiRoutes.me, correction, { headers: { 'If-Match': `"${version}"` } });
  }

  changePassword(current: string, next: string): Observable<unknown> {
    return this.#http.put(apiRoutes.myPassword, { current, next });
  }

  /** The person was welcomed, and is not any more. */
  welcomed(): Observable<unknown> {
    return this.#http.put(apiRoutes.myWelcome, {});
  }

  /** Has the mail sent that proves the new address. */
  changeAddress(email: string, password: string): Observable<unknown> {
    return this.#http.post(apiRoutes.myAddress, { email, password });
  }

  /** `confirmation`: the person's own address, as they typed it. */
  close(confirmation: string): Observable<unknown> {
    return this.#http.post(apiRoutes.myClosure, { confirmation });
  }
}
