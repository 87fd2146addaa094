import { HttpEventType, type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { tap } from 'rxjs';
import { Connection } from './connection';
import { isUnreachable } from './failure';

/** Nobody waits longer than this without being told, unless the request says how long it may take: a large file. */
const patience = 12_000;

/** Tells {@link Connection} what each request found: an answer, even a refusal, or nobody. */
export const connectionInterceptor: HttpInterceptorFn = (request, next) => {
  const connection = inject(Connection);
  return next(request.clone({ timeout: request.timeout ?? patience })).pipe(
    tap({
      next: (event) => {
        if (event.type === HttpEventType.Response) connection.restore();
      },
      error: (error: unknown) => {
        if (isUnreachable(error)) connection.lose();
        else connection.restore();
      },
    }),
  );
};
