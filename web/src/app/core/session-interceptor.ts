import { HttpErrorResponse, HttpEventType, type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { catchError, switchMap, take, tap, throwError } from 'rxjs';
import { aboutSignIn } from './session-client';
import { SessionStore } from './session-store';

/**
 * A request refused because the session is over waits until its person signs in again, in place, and is then made once
 * more: nothing has to be typed or pressed twice.
 */
export const sessionInterceptor: HttpInterceptorFn = (request, next) => {
  const session = inject(SessionStore);
  if (!request.url.startsWith('/api/') || request.context.get(aboutSignIn)) return next(request);
  return next(request).pipe(
    tap((event) => {
      if (event.type === HttpEventType.Response) session.wasUsed();
    }),
    catchError((error: unknown) => {
      const isRefused = error instanceof HttpErrorResponse && error.status === 401;
      if (!isRefused || session.me() === null) return throwError(() => error);
      session.end();
      return session.returns.pipe(
        take(1),
        switchMap((isBack) => (isBack ? next(request) : throwError(() => error))),
      );
    }),
  );
};
