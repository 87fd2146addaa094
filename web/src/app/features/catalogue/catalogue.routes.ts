import type { Routes } from '@angular/router';
import { pathOf } from '#web/core/page-paths';

/** The pages that read the catalogue, each fetched when it is first opened. */
export const catalogueRoutes: Routes = [
  {
    path: pathOf('home'),
    pathMatch: 'full',
    loadComponent: () => import('./home-page/home-page').then(({ HomePage }) => HomePage),
    title: $localize`Accueil`,
  },
  {
    path: pathOf('catalogue'),
    loadComponent: () => import('./search-page/search-page').then(({ SearchPage }) => SearchPage),
  },
  {
    path: pathOf('sheet'),
    loadComponent: () => import('./sheet-page/sheet-page').then(({ SheetPage }) => SheetPage),
  },
  {
    path: pathOf('siteMap'),
    loadComponent: () => import('./site-map-page/site-map-page').then(({ SiteMapPage }) => SiteMapPage),
    title: $localize`Plan du site`,
  },
];
