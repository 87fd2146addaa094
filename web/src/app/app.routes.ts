import type { Route, Routes } from '@angular/router';
import { type LinkPurpose, pagePaths } from '@recueil/contracts';
import { signedIn } from './core/signed-in-guard';
import { contributionRoutes } from './features/contribution/contribution.routes';

/** A path as the router writes it: without the first slash. */
function path(page: keyof typeof pagePaths): string {
  return pagePaths[page].slice(1);
}

/** A page that a link from a mail opens. */
function link(page: keyof typeof pagePaths, purpose: LinkPurpose, title: string): Route {
  return {
    path: path(page),
    loadComponent: () => import('./features/links/link-page').then(({ LinkPage }) => LinkPage),
    data: { purpose },
    title,
  };
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
    path: path('signIn'),
    loadComponent: () => import('./features/sign-in/sign-in-page').then(({ SignInPage }) => SignInPage),
    title: $localize`Se connecter`,
  },
  {
    path: path('askAccess'),
    loadComponent: () =>
      import('./features/sign-in/access-request-page').then(({ AccessRequestPage }) => AccessRequestPage),
    title: $localize`Demander un accès`,
  },
  {
    path: path('forgottenPassword'),
    loadComponent: () =>
      import('./features/sign-in/forgotten-password-page').then(({ ForgottenPasswordPage }) => ForgottenPasswordPage),
    title: $localize`Mot de passe oublié`,
  },
  link('invitation', 'invitation', $localize`Bienvenue`),
  link('access', 'access', $localize`Confirmer mon adresse`),
  link('newPassword', 'password', $localize`Choisir un nouveau mot de passe`),
  link('signInLink', 'sign-in', $localize`Me connecter par ce lien`),
  link('linkIdentity', 'identity', $localize`Rattacher une connexion`),
  link('newAddress', 'address', $localize`Confirmer ma nouvelle adresse`),
  link('contactWithdrawal', 'contact-withdrawal', $localize`Retirer mes coordonnées`),
  link('unsubscribe', 'unsubscribe', $localize`Recevoir moins de messages`),
  link('stillValid', 'still-valid', $localize`Toujours valable\u202F?`),
  {
    path: path('myAccount'),
    loadComponent: () => import('./features/account/account-page').then(({ AccountPage }) => AccountPage),
    canActivate: [signedIn],
    title: $localize`Mon compte`,
  },
  {
    path: path('mySessions'),
    loadComponent: () => import('./features/account/sessions-page').then(({ SessionsPage }) => SessionsPage),
    canActivate: [signedIn],
    title: $localize`Mes sessions`,
  },
  {
    path: path('administration'),
    loadChildren: () =>
      import('./features/administration/administration.routes').then(
        ({ administrationRoutes }) => administrationRoutes,
      ),
    canActivate: [signedIn],
  },
  {
    path: path('committee'),
    loadChildren: () => import('./features/committee/committee.routes').then(({ committeeRoutes }) => committeeRoutes),
    canActivate: [signedIn],
  },
  {
    path: path('secretariat'),
    loadComponent: () =>
      import('./features/secretariat/secretariat-page').then(({ SecretariatPage }) => SecretariatPage),
    canActivate: [signedIn],
    title: $localize`Secrétariat`,
  },
  ...contributionRoutes,
  {
    path: path('validation'),
    loadComponent: () => import('./features/validation/validation-page').then(({ ValidationPage }) => ValidationPage),
    canActivate: [signedIn],
    title: $localize`Valider`,
  },
  {
    path: '**',
    loadComponent: () => import('./features/information/not-found-page').then(({ NotFoundPage }) => NotFoundPage),
    title: $localize`Page introuvable`,
  },
];
