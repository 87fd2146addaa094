import { HttpClient, HttpContext } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { type ProofreadText, apiRoutes } from '@recueil/contracts';
import { firstValueFrom } from 'rxjs';
import { aboutSignIn } from '../../core/session-client';

/** What somebody without account answers. */
export interface ProofreadAnswer {
  comment?: string;
  agreed?: boolean;
}

/** A text behind a link. The secret travels in the body, never in an address; no session is asked for. */
@Service()
export class ProofreadingClient {
  readonly #http = inject(HttpClient);

  look(secret: string): Promise<ProofreadText> {
    return firstValueFrom(this.#http.post<ProofreadText>(apiRoutes.proofread, { secret }, { context: alone() }));
  }

  answer(secret: string, answer: ProofreadAnswer): Promise<ProofreadText> {
    return firstValueFrom(
      this.#http.post<ProofreadText>(apiRoutes.proofreadAnswer, { secret, ...answer }, { context: alone() }),
    );
  }
}

/** A refusal says nothing of the session at work. */
function alone(): HttpContext {
  return new HttpContext().set(aboutSignIn, true);
}
