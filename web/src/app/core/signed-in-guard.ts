import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { pagePaths } from '@recueil/contracts';
import { SessionStore } from './session-store';

/** Pages of one's own: whoever is not signed in does so first, and comes back. */
export const signedIn: CanActivateFn = async (_route, { url }) => {
  const session = inject(SessionStore);
  const router = inject(Router);
  await session.ready();
  if (session.state() !== 'anonymous') return true;
  return router.createUrlTree([pagePaths.signIn], { queryParams: { retour: url } });
};
