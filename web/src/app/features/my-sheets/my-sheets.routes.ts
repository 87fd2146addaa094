import type { Routes } from '@angular/router';
import { pathOf } from '#web/core/page-paths';
import { signedIn } from '#web/core/signed-in-guard';

/** The pages of those who follow their sheets, each fetched when it is first opened. */
export const mySheetsRoutes: Routes = [
  {
    path: pathOf('mySheets'),
    loadComponent: () => import('./my-sheets-page').then(({ MySheetsPage }) => MySheetsPage),
    canActivate: [signedIn],
    title: $localize`Mes fiches`,
  },
  {
    path: pathOf('mySheet'),
    loadComponent: () => import('./my-sheet-page').then(({ MySheetPage }) => MySheetPage),
    canActivate: [signedIn],
  },
];
