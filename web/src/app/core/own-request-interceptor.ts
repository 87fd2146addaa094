import type { HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { pagePersonHeader, visitorPage } from '@recueil/contracts';
import { isComingIn } from './session-client';
import { SessionStore } from './session-store';

const readingMethods = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Marks what changes something as coming from a page of ours, which no form of another site can do, and says for whom
 * that page was drawn: the server refuses it once somebody else is signed in. Whoever comes in says so of nobody.
 */
export const ownRequestInterceptor: HttpInterceptorFn = (request, next) => {
  if (!request.url.startsWith('/api/') || readingMethods.includes(request.method)) return next(request);
  const setHeaders: Record<string, string> = { 'X-Recueil': '1' };
  if (!request.context.get(isComingIn)) setHeaders[pagePersonHeader] = inject(SessionStore).pagePerson() ?? visitorPage;
  return next(request.clone({ setHeaders }));
};
