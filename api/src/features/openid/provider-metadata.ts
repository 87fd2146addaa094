import type { ServerMetadata } from 'openid-client';

/** Signatures that only the provider can make: no secret that both sides know, and never none. */
const acceptedAlgorithms = ['ES256', 'RS256'];

/** What is expected of the document in which a provider describes itself. */
export interface ExpectedProvider {
  issuer: string;
  production: boolean;
  signedUserInfo: boolean;
}

/** The provider describes itself in a way that cannot be trusted; the message names a field, never its value. */
export class UntrustedProvider extends Error {
  constructor(readonly field: string) {
    super(`the provider’s ${field} cannot be trusted`);
    this.name = 'UntrustedProvider';
  }
}

/**
 * What we use of a provider's description, once checked: its issuer is ours to the letter, all addresses are on the
 * issuer's host, over https in production, and only accepted signatures are left.
 */
export function trustedMetadata(found: ServerMetadata, expected: ExpectedProvider): ServerMetadata {
  if (found.issuer !== expected.issuer) throw new UntrustedProvider('issuer');
  const address = (field: Endpoint): string => {
    const value = found[field];
    if (!isTrusted(value, expected)) throw new UntrustedProvider(field);
    return value;
  };
  const addressIfAny = (field: Endpoint): Partial<Record<Endpoint, string>> =>
    isTrusted(found[field], expected) ? { [field]: found[field] } : {};
  return {
    issuer: found.issuer,
    authorization_endpoint: address('authorization_endpoint'),
    token_endpoint: address('token_endpoint'),
    jwks_uri: address('jwks_uri'),
    // Some providers keep it elsewhere, and say the same in the id_token: it is then done without.
    ...(expected.signedUserInfo
      ? { userinfo_endpoint: address('userinfo_endpoint') }
      : addressIfAny('userinfo_endpoint')),
    ...addressIfAny('end_session_endpoint'),
    id_token_signing_alg_values_supported: accepted(found.id_token_signing_alg_values_supported),
    userinfo_signing_alg_values_supported: accepted(found.userinfo_signing_alg_values_supported),
    ...(Array.isArray(found.scopes_supported) && { scopes_supported: found.scopes_supported }),
    authorization_response_iss_parameter_supported: found.authorization_response_iss_parameter_supported === true,
    token_endpoint_auth_methods_supported: found.token_endpoint_auth_methods_supported ?? ['client_secret_basic'],
  };
}

type Endpoint = 'authorization_endpoint' | 'token_endpoint' | 'jwks_uri' | 'userinfo_endpoint' | 'end_session_endpoint';

function isTrusted(value: unknown, { issuer, production }: ExpectedProvider): value is string {
  const url = typeof value === 'string' ? URL.parse(value) : null;
  if (url?.host !== new URL(issuer).host || url.username !== '') return false;
  return url.protocol === 'https:' || (!production && url.protocol === 'http:');
}

function accepted(announced: string[] | undefined): string[] {
  return Array.isArray(announced) ? acceptedAlgorithms.filter((name) => announced.includes(name)) : acceptedAlgorithms;
}
