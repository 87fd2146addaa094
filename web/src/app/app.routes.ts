import type { Routes } from '@angular/router';
import { pagePaths } from '@recueil/contracts';

/** A path as the router writes it: without the first slash. */
function path(page: keyof typeof pagePaths): string {
  return pagePaths[page].slice(1);
}

/** Each page is fetched when it is first opened. Those without `title` say theirs once they know it. */
export const routes: Routes = [
  {
    path: path('home'),
    pathMatch: 'full',
    loadComponent: () => import('./features/catalogue/home-page/home-page').then(({ HomePage }) => HomePage),
    title: $localize`Accueil`,
  },
  {
    path: path('catalogue'),
    loadComponent: () => import('./features/catalogue/search-page/search-page').then(({ SearchPage }) => SearchPage),
  },
  {
    path: path('sheet'),
    loadComponent: () => import('./features/catalogue/sheet-page/sheet-page').then(({ SheetPage }) => SheetPage),
  },
  {
    path: path('siteMap'),
    loadComponent: () =>
      import('./features/catalogue/site-map-page/site-map-page').then(({ SiteMapPage }) => SiteMapPage),
    title: $localize`Plan du site`,
  },
  {
    path: path('help'),
    loadComponent: () => import('./features/information/help-page').then(({ HelpPage }) => HelpPage),
    title: $localize`Aide`,
  },
  {
    path: path('accessibility'),
    loadComponent: () =>
      import('./features/information/accessibility-page').then(({ AccessibilityPage }) => AccessibilityPage),
    title: $localize`Accessibilité`,
  },
  {
    path: path('legal'),
    loadComponent: () => import('./features/information/legal-page').then(({ LegalPage }) => LegalPage),
    title: $localize`Mentions légales`,
  },
  {
    path: path('contact'),
    loadComponent: () => import('./features/information/contact-page').then(({ ContactPage }) => ContactPage),
    title: $localize`Contact`,
  },
  {
    path: '**',
    loadComponent: () => import('./features/information/not-found-page').then(({ NotFoundPage }) => NotFoundPage),
    title: $localize`Page introuvable`,
  },
];
