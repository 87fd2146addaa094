import { createHash, randomBytes } from 'node:crypto';

/** A secret that nobody can guess: 256 bits, as text that cookies and links carry. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of it. A random secret needs no salt and no slow hash: there is nothing to guess it from. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
