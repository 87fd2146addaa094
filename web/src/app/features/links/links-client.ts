import { HttpClient, HttpContext } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { type AccessProven, type LinkPurpose, type LinkView, apiRoutes } from '@recueil/contracts';
import type { Observable } from 'rxjs';
import { aboutSignIn } from '#web/core/session-client';

/** Links from mails. Their secret travels in the body of a request, never in an address. */
@Service()
export class LinksClient {
  readonly #http = inject(HttpClient);

  /** What the link is about; nothing is used up. */
  look(token: string): Observable<LinkView> {
    return this.#http.post<LinkView>(apiRoutes.link, { token }, this.#options());
  }

  /** Does what the link is for. `password`: for those that give an account its own. */
  use(purpose: LinkPurpose, token: string, password: string | null): Observable<AccessProven | null> {
    const gives = ['invitation', 'password'].includes(purpose) ? { password } : {};
    const body = purpose === 'access' ? { token, password } : { token, ...gives };
    return this.#http.post<AccessProven | null>(apiRoutes.useLink(purpose), body, this.#options());
  }

  #options(): { context: HttpContext } {
    return { context: new HttpContext().set(aboutSignIn, true) };
  }
}
