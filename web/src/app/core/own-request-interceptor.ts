import type { HttpInterceptorFn } from '@angular/common/http';

const readingMethods = ['GET', 'HEAD', 'OPTIONS'];

/** Marks what changes something as coming from a page of ours: no form of another site can send this header. */
export const ownRequestInterceptor: HttpInterceptorFn = (request, next) =>
  next(
    request.url.startsWith('/api/') && !readingMethods.includes(request.method)
      ? request.clone({ setHeaders: { 'X-Recueil': '1' } })
      : request,
  );
