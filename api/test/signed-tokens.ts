import { createHmac, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';

/** A provider's signing key. */
export interface SigningKey {
  algorithm: 'ES256' | 'RS256';
  id: string;
  key: KeyObject;
}

/** What a test changes in a token before it is signed anew. */
export interface TokenChange {
  header?: Record<string, unknown>;
  claims?: Record<string, unknown>;
  /** Who signs: the provider, if the test does not say. */
  by?: SigningKey | 'nobody' | 'public-key-as-secret';
}

export function newSigningKey(algorithm: SigningKey['algorithm'], id = 'key-1'): SigningKey {
  const { privateKey } =
    algorithm === 'ES256'
      ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
      : generateKeyPairSync('rsa', { modulusLength: 2_048 });
  return { algorithm, id, key: privateKey };
}

export function privateJwk({ algorithm, id, key }: SigningKey): object {
  return { ...key.export({ format: 'jwk' }), alg: algorithm, kid: id, use: 'sig' };
}

/** The claims of a token, whose signature nobody checks here. */
export function claimsOf(token: string): Record<string, unknown> {
  return decoded(token.split('.')[1]);
}

/** The same token with other claims, another header, another signature. */
export function changedToken(token: string, own: SigningKey, change: TokenChange): string {
  const by = change.by ?? own;
  const header = { ...decoded(token.split('.')[0]), ...algorithmOf(by), ...change.header };
  const signed = [header, { ...claimsOf(token), ...change.claims }].map(encoded).join('.');
  return `${signed}.${signatureOf(signed, by, own)}`;
}

function algorithmOf(by: NonNullable<TokenChange['by']>): Record<string, unknown> {
  if (by === 'nobody') return { alg: 'none' };
  return { alg: by === 'public-key-as-secret' ? 'HS256' : by.algorithm };
}

function signatureOf(text: string, by: NonNullable<TokenChange['by']>, own: SigningKey): string {
  if (by === 'nobody') return '';
  if (by === 'public-key-as-secret') {
    const secret = createPublicKey(own.key).export({ format: 'pem', type: 'spki' });
    return createHmac('sha256', secret).update(text).digest('base64url');
  }
  return sign('sha256', Buffer.from(text), { key: by.key, dsaEncoding: 'ieee-p1363' }).toString('base64url');
}

function encoded(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

function decoded(part = ''): Record<string, unknown> {
  return JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;
}
