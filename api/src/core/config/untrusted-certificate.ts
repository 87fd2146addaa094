/** What OpenSSL and Node say of a certificate that they do not take, by their codes. */
const reasons: Readonly<Record<string, string>> = {
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'l’autorité qui l’a signé n’est pas connue',
  UNABLE_TO_GET_ISSUER_CERT: 'l’autorité qui l’a signé n’est pas connue',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'l’autorité qui l’a signé n’est pas connue',
  SELF_SIGNED_CERT_IN_CHAIN: 'l’autorité qui l’a signé n’est pas connue',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'il s’est signé lui-même',
  CERT_HAS_EXPIRED: 'sa date est passée',
  CERT_NOT_YET_VALID: 'sa date n’est pas encore venue',
  ERR_TLS_CERT_ALTNAME_INVALID: 'il est au nom d’un autre serveur',
};

/** Where a library has put a code of its own in the place of OpenSSL's, its words are left. */
const words: readonly [RegExp, string][] = [
  [/^unable to (verify the first|get (local )?issuer) certificate/, 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
  [/^self[- ]signed certificate in/, 'SELF_SIGNED_CERT_IN_CHAIN'],
  [/^self[- ]signed certificate/, 'DEPTH_ZERO_SELF_SIGNED_CERT'],
  [/^certificate has expired/, 'CERT_HAS_EXPIRED'],
];

type Cause = { code?: string; message?: string; cause?: unknown } | null | undefined;

/** Mended by the certificate of the house; the others are for whoever keeps that server. */
const housePaper = /autorité|lui-même/;

/** Why a certificate is not trusted, and what to do; in French, without a capital or a full stop. */
export interface CertificateRefusal {
  reason: string;
  remedy: string;
}

/** What was refused of a certificate; null for an error that says nothing of one. Looks at what caused the error, too. */
export function certificateRefusal(error: unknown): CertificateRefusal | null {
  let cause = error as Cause;
  for (let depth = 0; cause && depth < 5; cause = cause.cause as Cause, depth += 1) {
    const message = cause.message ?? '';
    const code = words.find(([pattern]) => pattern.test(message))?.[1] ?? cause.code;
    const reason = reasons[String(code)];
    if (reason === undefined) continue;
    const remedy = housePaper.test(reason)
      ? 'donnez le certificat de votre autorité dans NODE_EXTRA_CA_CERTS'
      : 'faites renouveler ou corriger ce certificat';
    return { reason, remedy };
  }
  return null;
}

/** The same in one phrase, to follow what failed. */
export function untrustedCertificate(error: unknown): string | null {
  const refusal = certificateRefusal(error);
  return refusal && `son certificat n’est pas accepté, ${refusal.reason}\u00a0: ${refusal.remedy}`;
}
