import type { Routes } from '@angular/router';
import { pathOf } from '#web/core/page-paths';

/** The ways in, each fetched when it is first opened. */
export const signInRoutes: Routes = [
  {
    path: pathOf('signIn'),
    loadComponent: () => import('./sign-in-page').then(({ SignInPage }) => SignInPage),
    title: $localize`Se connecter`,
  },
  {
    path: pathOf('askAccess'),
    loadComponent: () => import('./access-request-page').then(({ AccessRequestPage }) => AccessRequestPage),
    title: $localize`Demander un accès`,
  },
  {
    path: pathOf('forgottenPassword'),
    loadComponent: () => import('./forgotten-password-page').then(({ ForgottenPasswordPage }) => ForgottenPasswordPage),
    title: $localize`Mot de passe oublié`,
  },
];
