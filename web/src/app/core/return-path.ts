import { pagePaths } from '@recueil/contracts';

/** Pages that lead to the sign-in or come from it: nobody wants to come back to them. */
const passing: string[] = [pagePaths.signIn, pagePaths.askAccess, pagePaths.forgottenPassword];

/** A path of ours to come back to; the home page for anything else. */
export function safeReturnPath(wanted: string | null | undefined): string {
  if (!wanted?.startsWith('/') || /[\\\p{Cc}]/u.test(wanted)) return '/';
  const here = 'http://recueil.invalid';
  if (!URL.canParse(wanted, here)) return '/';
  const url = new URL(wanted, here);
  if (url.origin !== here || url.pathname.startsWith('//') || url.pathname.startsWith('/api/')) return '/';
  return passing.includes(url.pathname) ? '/' : url.pathname + url.search + url.hash;
}
