import type { Route, Routes } from '@angular/router';
import type { LinkPurpose, pagePaths } from '@recueil/contracts';
import { pathOf } from '#web/core/page-paths';

/** A page that a link from a mail opens. */
function link(page: keyof typeof pagePaths, purpose: LinkPurpose, title: string): Route {
  return {
    path: pathOf(page),
    loadComponent: () => import('./link-page').then(({ LinkPage }) => LinkPage),
    data: { purpose },
    title,
  };
}

/** What the links of mails open: one page, fetched when it is first opened. */
export const linkRoutes: Routes = [
  link('invitation', 'invitation', $localize`Bienvenue`),
  link('access', 'access', $localize`Confirmer mon adresse`),
  link('newPassword', 'password', $localize`Choisir un nouveau mot de passe`),
  link('signInLink', 'sign-in', $localize`Me connecter par ce lien`),
  link('linkIdentity', 'identity', $localize`Rattacher une connexion`),
  link('newAddress', 'address', $localize`Confirmer ma nouvelle adresse`),
  link('contactWithdrawal', 'contact-withdrawal', $localize`Retirer mes coordonnées`),
  link('unsubscribe', 'unsubscribe', $localize`Recevoir moins de messages`),
  {
    path: pathOf('firstAdministrator'),
    loadComponent: () => import('./first-administrator-page').then((page) => page.FirstAdministratorPage),
    title: $localize`Ouvrir ce recueil`,
  },
  link('stillValid', 'still-valid', $localize`Toujours valable\u202F?`),
];
