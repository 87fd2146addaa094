import type { Routes, UrlMatchResult, UrlSegment } from '@angular/router';
import { pagePaths } from '@recueil/contracts';
import { signedIn } from '../../core/signed-in-guard';

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
  {
    path: path('nominate'),
    loadComponent: () => import('./nominate-page').then(({ NominatePage }) => NominatePage),
    canActivate: [signedIn],
    title: $localize`Signaler une pratique`,
  },
  {
    path: path('charter'),
    loadComponent: () => import('./charter-page').then(({ CharterPage }) => CharterPage),
    title: $localize`Charte`,
  },
  {
    path: path('mySheets'),
    loadComponent: () => import('../my-sheets/my-sheets-page').then(({ MySheetsPage }) => MySheetsPage),
    canActivate: [signedIn],
    title: $localize`Mes fiches`,
  },
  {
    path: path('mySheet'),
    loadComponent: () => import('../my-sheets/sheet-file-page').then(({ SheetFilePage }) => SheetFilePage),
    canActivate: [signedIn],
  },
  {
    path: path('proofreading'),
    loadComponent: () => import('../proofreading/proofreading-page').then(({ ProofreadingPage }) => ProofreadingPage),
    title: $localize`Relecture`,
  },
];
