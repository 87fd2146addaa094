import type { Routes, UrlMatchResult, UrlSegment } from '@angular/router';
import { pagePaths } from '@recueil/contracts';

/** A path as the router writes it: without the first slash. */
function path(page: keyof typeof pagePaths): string {
  return pagePaths[page].slice(1);
}

/** One page, whether its text has an address on the server or not yet: typing goes on when it gets one. */
function proposal(segments: UrlSegment[]): UrlMatchResult | null {
  const [first, id, ...others] = segments;
  if (first?.path !== path('propose') || others.length > 0) return null;
  return { consumed: segments, posParams: id ? { id } : {} };
}

/** The pages of those who tell a practice, and of those whom they ask. Each is fetched when it is first opened. */
export const contributionRoutes: Routes = [
  {
    matcher: proposal,
    loadComponent: () => import('./propose-page').then(({ ProposePage }) => ProposePage),
  },
];
