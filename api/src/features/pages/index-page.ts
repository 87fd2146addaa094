import { randomBytes } from 'node:crypto';
import { pagePolicy } from '#core/http/security-headers';

/** What the built page holds where each reply's nonce belongs. */
const nonceMark = '__CSP_NONCE__';

/** The injection token of the built page: its text, or null where the web has not been built. */
export const INDEX_PAGE = Symbol('IndexPage');

/** The page with a nonce of its own, and the policy that goes with it. */
export function indexPage(built: string): { html: string; policy: string } {
  const nonce = randomBytes(16).toString('base64');
  return { html: built.replaceAll(nonceMark, nonce), policy: pagePolicy(nonce) };
}
