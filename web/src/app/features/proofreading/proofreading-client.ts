import { HttpClient, HttpContext, HttpErrorResponse, type HttpResponse } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import {
  type ImageWidth,
  type ProofreadAnswer,
  type ProofreadFile,
  type ProofreadText,
  apiRoutes,
} from '@recueil/contracts';
import { type Observable, catchError, firstValueFrom, from, map, switchMap, throwError } from 'rxjs';
import { readBlob } from '#web/core/read-blob';
import { aboutSignIn } from '#web/core/session-client';
import { type HandedFile } from '#web/features/attachments/fetched-file';

/** Milliseconds that a large file may take over a slow line. */
const filePatience = 600_000;

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

  /** A file that the text shown names, or of an image a copy of that width. */
  file(token: string, sha256: string, width: ImageWidth | null): Promise<HandedFile> {
    const asked: ProofreadFile = { token, sha256, ...(width !== null && { width }) };
    const answer = this.#http.post(apiRoutes.proofreadFile, asked, {
      context: alone(),
      observe: 'response',
      responseType: 'blob',
      timeout: filePatience,
    });
    const refused = (error: unknown): Observable<never> =>
      from(readable(error)).pipe(switchMap((refusal) => throwError(() => refusal)));
    return firstValueFrom(answer.pipe(catchError(refused), map(handed)));
  }
}

function handed({ headers, body }: HttpResponse<Blob>): HandedFile {
  const [, name] = /filename\*=UTF-8''([^;]+)/.exec(headers.get('content-disposition') ?? '') ?? [];
  if (body === null || name === undefined) throw new Error('what was answered is no file');
  return { name: decodeURIComponent(name), bytes: body };
}

/** A refusal comes as bytes where bytes were asked for: its words are read out of them. */
async function readable(error: unknown): Promise<unknown> {
  if (!(error instanceof HttpErrorResponse) || !(error.error instanceof Blob)) return error;
  const { headers, status, url } = error;
  try {
    const problem: unknown = JSON.parse(await readBlob(error.error, 'words'));
    return new HttpErrorResponse({ error: problem, headers, status, url: url ?? undefined });
  } catch {
    return error;
  }
}

/** A refusal says nothing of the session at work. */
function alone(): HttpContext {
  return new HttpContext().set(aboutSignIn, true);
}
