import { trustedMetadata } from './provider-metadata';

const issuer = 'https://id.example/api/v2';
const expected = { issuer, production: true, signedUserInfo: true };
const described = {
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/jwks`,
  userinfo_endpoint: `${issuer}/userinfo`,
  end_session_endpoint: `${issuer}/session/end`,
  id_token_signing_alg_values_supported: ['HS256', 'none', 'RS256', 'ES256', 'PS512'],
  userinfo_signing_alg_values_supported: ['HS256', 'RS256'],
  authorization_response_iss_parameter_supported: true,
};

describe('what a provider says of itself', () => {
  it('is used as far as it is known, with the signatures that only the provider can make', () => {
    expect(trustedMetadata({ ...described, registration_endpoint: 'https://id.example/register' }, expected)).toEqual({
      ...described,
      id_token_signing_alg_values_supported: ['ES256', 'RS256'],
      userinfo_signing_alg_values_supported: ['RS256'],
      token_endpoint_auth_methods_supported: ['client_secret_basic'],
    });
  });

  it.each([
    `${issuer}/`,
    'https://id.example/api/V2',
    'https://ID.example/api/v2',
    'http://id.example/api/v2',
    'https://evil.example',
  ])('is refused from %s', (other) =>
    expect(() => trustedMetadata({ ...described, issuer: other }, expected)).toThrow('issuer'),
  );

  const elsewhere = [
    'http://id.example/a',
    'https://evil.example/a',
    'https://id.example.evil.example/a',
    'https://id.example:8443/a',
    'https://someone@id.example/a',
    'file:///etc/passwd',
    'http://169.254.169.254/a',
    '/relative',
    '',
  ];
  it.each(elsewhere)('is refused with an address such as %j', (address) => {
    for (const field of ['authorization_endpoint', 'token_endpoint', 'jwks_uri', 'userinfo_endpoint'] as const) {
      expect(() => trustedMetadata({ ...described, [field]: address }, expected)).toThrow(field);
    }
    expect(trustedMetadata({ ...described, end_session_endpoint: address }, expected)).not.toHaveProperty(
      'end_session_endpoint',
    );
  });

  it('may stand on plain http outside production', () => {
    const local = JSON.parse(JSON.stringify(described).replaceAll('https:', 'http:')) as typeof described;
    const plain = { issuer: local.issuer, signedUserInfo: true };
    expect(trustedMetadata(local, { ...plain, production: false }).jwks_uri).toBe(local.jwks_uri);
    expect(() => trustedMetadata(local, { ...plain, production: true })).toThrow('authorization_endpoint');
  });
});
