import type { Routes } from '@angular/router';
import { pathOf } from '#web/core/page-paths';
import { signedIn } from '#web/core/signed-in-guard';

/** The pages of one’s own account, each fetched when it is first opened. */
export const accountRoutes: Routes = [
  {
    path: pathOf('myAccount'),
    loadComponent: () => import('./account-page').then(({ AccountPage }) => AccountPage),
    canActivate: [signedIn],
    title: $localize`Mon compte`,
  },
  {
    path: pathOf('mySessions'),
    loadComponent: () => import('./sessions-page').then(({ SessionsPage }) => SessionsPage),
    canActivate: [signedIn],
    title: $localize`Mes sessions`,
  },
];
