import type { Routes } from '@angular/router';
import { pathOf } from '#web/core/page-paths';

/** The page of those who read a text by a link, fetched when it is first opened. */
export const proofreadingRoutes: Routes = [
  {
    path: pathOf('proofreading'),
    loadComponent: () => import('./proofreading-page').then(({ ProofreadingPage }) => ProofreadingPage),
    title: $localize`Relecture`,
  },
];
