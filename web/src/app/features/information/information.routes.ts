import type { Route, Routes } from '@angular/router';
import { pathOf } from '#web/core/page-paths';

/** The pages that say what Recueil is and how it is used, each fetched when it is first opened. */
export const informationRoutes: Routes = [
  {
    path: pathOf('help'),
    loadComponent: () => import('./help-page').then(({ HelpPage }) => HelpPage),
    title: $localize`Aide`,
  },
  {
    path: pathOf('accessibility'),
    loadComponent: () => import('./accessibility-page').then(({ AccessibilityPage }) => AccessibilityPage),
    title: $localize`Accessibilité`,
  },
  {
    path: pathOf('legal'),
    loadComponent: () => import('./legal-page').then(({ LegalPage }) => LegalPage),
    title: $localize`Mentions légales`,
  },
  {
    path: pathOf('licences'),
    loadComponent: () => import('./licences-page').then(({ LicencesPage }) => LicencesPage),
    title: $localize`Licences des composants`,
  },
  {
    path: pathOf('contact'),
    loadComponent: () => import('./contact-page').then(({ ContactPage }) => ContactPage),
    title: $localize`Contact`,
  },
  {
    path: pathOf('charter'),
    loadComponent: () => import('./charter-page').then(({ CharterPage }) => CharterPage),
    title: $localize`Charte`,
  },
];

/** Of any address that is no page: the last of all routes. */
export const notFoundRoute: Route = {
  path: '**',
  loadComponent: () => import('./not-found-page').then(({ NotFoundPage }) => NotFoundPage),
  title: $localize`Page introuvable`,
};
