import { HttpClient, HttpContext, HttpContextToken, type HttpResponse } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import {
  type Me,
  type OpenidRequest,
  type OpenidStart,
  type SessionView,
  type SignedOut,
  apiRoutes,
} from '@recueil/contracts';
import type { Observable } from 'rxjs';

/** A refusal to such a request says nothing of the session at work: no one is asked to sign in again for it. */
export const aboutSignIn = new HttpContextToken(() => false);

/** Such a request says who is to be there from now on, whoever the page was drawn for. */
export const isComingIn = new HttpContextToken(() => false);

const context = (): HttpContext => new HttpContext().set(aboutSignIn, true);
const comingIn = (): HttpContext => context().set(isComingIn, true);

/** Coming in, staying, going out. */
@Service()
export class SessionClient {
  readonly #http = inject(HttpClient);

  me(): Observable<HttpResponse<Me>> {
    return this.#http.get<Me>(apiRoutes.me, { context: context(), observe: 'response' });
  }

  signIn(email: string, password: string): Observable<unknown> {
    return this.#http.post(apiRoutes.session, { email, password }, { context: comingIn() });
  }

  /** Answers where the provider asks for the person. */
  startOpenId(asked: OpenidRequest): Observable<OpenidStart> {
    return this.#http.post<OpenidStart>(apiRoutes.openid, asked, { context: comingIn() });
  }

  signOut(): Observable<SignedOut> {
    return this.#http.delete<SignedOut>(apiRoutes.session, { context: context() });
  }

  renew(): Observable<HttpResponse<SessionView>> {
    return this.#http.post<SessionView>(apiRoutes.sessionRenewal, {}, { observe: 'response' });
  }
}
