import type { Routes } from '@angular/router';
import { pathOf } from '#web/core/page-paths';
import { signedIn } from '#web/core/signed-in-guard';

/** The page of the secretariat, fetched when it is first opened. */
export const secretariatRoutes: Routes = [
  {
    path: pathOf('secretariat'),
    loadComponent: () => import('./secretariat-page').then(({ SecretariatPage }) => SecretariatPage),
    canActivate: [signedIn],
    title: $localize`Secrétariat`,
  },
];
