import type { Routes } from '@angular/router';
import { pathOf } from '#web/core/page-paths';
import { signedIn } from '#web/core/signed-in-guard';

/** The page on which an author agrees, fetched when it is first opened. */
export const validationRoutes: Routes = [
  {
    path: pathOf('validation'),
    loadComponent: () => import('./validation-page').then(({ ValidationPage }) => ValidationPage),
    canActivate: [signedIn],
    title: $localize`Valider`,
  },
];
