import { HttpClient, HttpContext } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { type ProofreadAnswer, type ProofreadText, apiRoutes } from '@recueil/contracts';
import { firstValueFrom } from 'rxjs';
import { aboutSignIn } from '../../core/session-client';

/** A text behind a link. The secret travels in the body, never in an address; no session is asked for. */
@Service()
export class ProofreadingClient {
  readonly #http = inject(HttpClient);

  look(token: string): Promise<ProofreadText> {
    return firstValueFrom(this.#http.post<ProofreadText>(apiRoutes.proofread, { token }, { context: alone() }));
  }

  answer(token: string, answer: Omit<ProofreadAnswer, 'token'>): Promise<ProofreadText> {
    return firstValueFrom(
      this.#http.post<ProofreadText>(apiRoutes.proofreadAnswer, { token, ...answer }, { context: alone() }),
    );
  }
}

/** A refusal says nothing of the session at work. */
function alone(): HttpContext {
  return new HttpContext().set(aboutSignIn, true);
}
