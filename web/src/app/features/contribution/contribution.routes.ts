import type { Routes, UrlMatchResult, UrlSegment } from '@angular/router';
import { pathOf } from '#web/core/page-paths';
import { signedIn } from '#web/core/signed-in-guard';

/** One page, whether its text has an address on the server or not yet: typing goes on when it gets one. */
function proposal(segments: UrlSegment[]): UrlMatchResult | null {
  const [first, id, ...others] = segments;
  if (first?.path !== pathOf('propose') || others.length > 0) return null;
  return { consumed: segments, posParams: id ? { id } : {} };
}

/** The pages of those who tell a practice. Each is fetched when it is first opened. */
export const contributionRoutes: Routes = [
  {
    matcher: proposal,
    loadComponent: () => import('./propose-page').then(({ ProposePage }) => ProposePage),
  },
  {
    path: pathOf('nominate'),
    loadComponent: () => import('./nominate-page').then(({ NominatePage }) => NominatePage),
    canActivate: [signedIn],
    title: $localize`Signaler une pratique`,
  },
];
