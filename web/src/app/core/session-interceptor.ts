import { HttpErrorResponse, type HttpEvent, HttpEventType, type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { type Observable, catchError, from, switchMap, take, tap, throwError } from 'rxjs';
import { readProblem } from './failure';
import { aboutSignIn } from './session-client';
import { SessionStore } from './session-store';

/**
 * A request refused because the session of its page is over, or because somebody else has signed in since, waits until
 * its person signs in again, in place, and is then made once more: nothing has to be typed or pressed twice.
 */
export const sessionInterceptor: HttpInterceptorFn = (request, next) => {
  const session = inject(SessionStore);
  if (!request.url.startsWith('/api/')) return next(request);
  const isAboutSignIn = request.context.get(aboutSignIn);
  const afterReturn = (error: unknown): Observable<HttpEvent<unknown>> =>
    session.returns.pipe(
      take(1),
      switchMap((isBack) => (isBack ? next(request) : throwError(() => error))),
    );
  return next(request).pipe(
    tap((event) => {
      if (event.type === HttpEventType.Response && !isAboutSignIn) session.wasUsed();
    }),
    catchError((error: unknown) => {
      if (readProblem(error)?.code === 'other-person')
        return from(session.meetOther()).pipe(
          switchMap(() => (session.hasEnded() && !isAboutSignIn ? afterReturn(error) : throwError(() => error))),
        );
      const isRefused = error instanceof HttpErrorResponse && error.status === 401;
      if (!isRefused || isAboutSignIn || session.me() === null) return throwError(() => error);
      session.end();
      return afterReturn(error);
    }),
  );
};
