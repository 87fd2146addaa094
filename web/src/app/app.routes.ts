import type { Routes } from '@angular/router';
import { pathOf } from './core/page-paths';
import { signedIn } from './core/signed-in-guard';
import { accountRoutes } from './features/account/account.routes';
import { catalogueRoutes } from './features/catalogue/catalogue.routes';
import { contributionRoutes } from './features/contribution/contribution.routes';
import { informationRoutes, notFoundRoute } from './features/information/information.routes';
import { linkRoutes } from './features/links/links.routes';
import { mySheetsRoutes } from './features/my-sheets/my-sheets.routes';
import { proofreadingRoutes } from './features/proofreading/proofreading.routes';
import { secretariatRoutes } from './features/secretariat/secretariat.routes';
import { signInRoutes } from './features/sign-in/sign-in.routes';
import { validationRoutes } from './features/validation/validation.routes';

/** The pages of each feature. A page is fetched when it is first opened; without `title`, it says its own once it knows it. */
export const routes: Routes = [
  ...catalogueRoutes,
  ...informationRoutes,
  ...signInRoutes,
  ...linkRoutes,
  ...accountRoutes,
  {
    path: pathOf('administration'),
    loadChildren: () =>
      import('./features/administration/administration.routes').then(
        ({ administrationRoutes }) => administrationRoutes,
      ),
    canActivate: [signedIn],
  },
  {
    path: pathOf('committee'),
    loadChildren: () => import('./features/committee/committee.routes').then(({ committeeRoutes }) => committeeRoutes),
    canActivate: [signedIn],
  },
  ...secretariatRoutes,
  ...contributionRoutes,
  ...mySheetsRoutes,
  ...proofreadingRoutes,
  ...validationRoutes,
  notFoundRoute,
];
