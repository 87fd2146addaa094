import { HttpErrorResponse, HttpEventType, type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { tap } from 'rxjs';
import { Connection } from './connection';
import { isUnreachable, readProblem } from './failure';

/** Nobody waits longer than this without being told, unless the request says how long it may take: a large file. */
const patience = 12_000;

/** Tells {@link Connection} what each request found: an answer, even a refusal, or nobody. */
export const connectionInterceptor: HttpInterceptorFn = (request, next) => {
  const connection = inject(Connection);
  return next(request.clone({ timeout: request.timeout ?? patience })).pipe(
    tap({
      next: (event) => {
        if (event.type !== HttpEventType.Response) return;
        connection.restore();
        connection.heard(event.headers);
      },
      error: (error: unknown) => {
        const problem = readProblem(error);
        // Our server itself said what does not answer behind it: a provider, say.
        if (isUnreachable(error) && problem?.reason === undefined) connection.lose();
        else connection.restore();
        if (problem !== null && error instanceof HttpErrorResponse) connection.heard(error.headers);
      },
    }),
  );
};
