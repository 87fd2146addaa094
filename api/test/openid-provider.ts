import { once } from 'node:events';
import { createServer, request as ask, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import { openidMemory } from './openid-memory';
import { changedToken, newSigningKey, privateJwk, type SigningKey, type TokenChange } from './signed-tokens';

/** Who is before the provider's page, and what the provider knows of them. */
export interface ProviderPerson {
  sub: string;
  claims: Record<string, unknown>;
  acr?: string;
  /** Says no when asked. */
  refuses?: boolean;
}

/** What the provider answers at one of its addresses, as a test may change it. */
export interface Answer {
  status: number;
  type: string;
  body: string;
}

const clientId = 'recueil-de-test';
export const clientSecret = 'a-client-secret-of-the-tests-that-no-log-may-show';
const proconnectClaims = ['given_name', 'usual_name', 'email', 'uid', 'siret', 'organizational_unit'];
/** The parameters that ProConnect lets through (its `authorize-params.dto`), and those of the protocol itself. */
const proconnectParameters = new Set(
  (
    'client_id redirect_uri response_type scope state nonce code_challenge code_challenge_method claims acr_values ' +
    'login_hint siret_hint idp_hint prompt response_mode'
  ).split(' '),
);
const proconnectLevels = ['eidas0', 'eidas0-mfa', 'eidas1', 'eidas1-mfa', 'eidas2', 'eidas3'];

/**
 * A real OpenID provider on this machine: set up as ProConnect is, or plainly. Whoever comes is signed in as `person`
 * without being asked. A test may alter what it answers on its way out, and take it down.
 */
export class OpenidTestProvider {
  person: ProviderPerson = { sub: 'nobody', claims: {} };
  /** By path: `/token`, `/me`, `/jwks`, `/.well-known/openid-configuration`. */
  alter: Record<string, (answer: Answer) => Answer> = {};
  down = false;

  private constructor(
    readonly profile: 'proconnect' | 'generic',
    readonly issuer: string,
    readonly key: SigningKey,
    private readonly publicUrl: string,
    private readonly servers: Server[],
  ) {}

  static async start(profile: 'proconnect' | 'generic', publicUrl: string): Promise<OpenidTestProvider> {
    const [front, inner] = [createServer(), createServer()];
    for (const server of [front, inner]) await once(server.listen(0, '127.0.0.1'), 'listening');
    const issuer = `http://127.0.0.1:${portOf(front)}`;
    const key = newSigningKey(profile === 'proconnect' ? 'ES256' : 'RS256');
    const own = new OpenidTestProvider(profile, issuer, key, publicUrl, [front, inner]);
    const provider = new Provider(issuer, own.configuration());
    const callback = provider.callback();
    inner.on('request', (request, response) => {
      if (request.url?.startsWith('/interaction/')) void own.letIn(provider, request, response);
      else void callback(request, response);
    });
    front.on('request', (request, response) => own.pass(portOf(inner), request, response));
    return own;
  }

  /** The settings that make the application use this provider. */
  get env(): Record<string, string> {
    return {
      PUBLIC_URL: this.publicUrl,
      OIDC_ISSUER: this.issuer,
      OIDC_CLIENT_ID: clientId,
      OIDC_CLIENT_SECRET: clientSecret,
      OIDC_PROFILE: this.profile,
    };
  }

  /** Goes through the provider's pages as a browser does; answers the path of ours that it comes back to. */
  async visit(url: string): Promise<string> {
    const cookies = new Map<string, string>();
    let next = url;
    for (let step = 0; step < 10; step += 1) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const reply = await fetch(next, { redirect: 'manual', headers: { cookie } });
      for (const line of reply.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        cookies.set(name, value);
      }
      const location = reply.headers.get('location');
      if (location === null) throw new Error(`the provider answered ${String(reply.status)} ${await reply.text()}`);
      next = new URL(location, next).href;
      if (next.startsWith(this.publicUrl)) return next.slice(this.publicUrl.length);
    }
    throw new Error('the provider never came back');
  }

  /** Signs anew, changed, every id_token that the provider gives. */
  changeIdToken(change: TokenChange): void {
    this.alter['/token'] = (answer) => {
      const tokens = JSON.parse(answer.body) as { id_token: string };
      const body = JSON.stringify({ ...tokens, id_token: changedToken(tokens.id_token, this.key, change) });
      return { ...answer, body };
    };
  }

  /** Signs anew, changed, what the provider tells of a person; it has to be signed already. */
  changeUserInfo(change: TokenChange): void {
    this.alter['/me'] = (answer) => ({ ...answer, body: changedToken(answer.body, this.key, change) });
  }

  async stop(): Promise<void> {
    for (const server of this.servers) {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  }

  private configuration(): object {
    const proconnect = this.profile === 'proconnect';
    return {
      adapter: openidMemory(),
      clients: [
        {
          client_id: clientId,
          client_secret: clientSecret,
          redirect_uris: [`${this.publicUrl}/api/session/openid/callback`],
          post_logout_redirect_uris: [`${this.publicUrl}/`],
          response_types: ['code'],
          grant_types: ['authorization_code'],
          token_endpoint_auth_method: proconnect ? 'client_secret_post' : 'client_secret_basic',
          id_token_signed_response_alg: this.key.algorithm,
          ...(proconnect ? { userinfo_signed_response_alg: this.key.algorithm } : {}),
        },
      ],
      jwks: { keys: [privateJwk(this.key)] },
      cookies: { keys: ['cookies of the test provider'] },
      clientAuthMethods: [proconnect ? 'client_secret_post' : 'client_secret_basic'],
      responseTypes: ['code'],
      claims: proconnect
        ? {
            acr: null,
            amr: null,
            openid: ['sub'],
            ...Object.fromEntries(proconnectClaims.map((name) => [name, [name]])),
          }
        : {
            openid: ['sub'],
            email: ['email', 'email_verified'],
            profile: ['name', 'given_name', 'family_name'],
            siret: ['siret'],
          },
      acrValues: proconnect ? proconnectLevels : [],
      features: {
        devInteractions: { enabled: false },
        jwtUserinfo: { enabled: proconnect },
        claimsParameter: { enabled: proconnect },
      },
      pkce: { required: () => false },
      interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
      findAccount: (_context: unknown, sub: string) => ({
        accountId: sub,
        claims: () => ({ sub, ...this.person.claims }),
      }),
      loadExistingGrant: grantAll,
      ttl: { AccessToken: 60, AuthorizationCode: 30, Grant: 600, IdToken: 60, Interaction: 60, Session: 600 },
    };
  }

  private async letIn(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { prompt } = await provider.interactionDetails(request, response);
    const { sub, acr = 'eidas1', refuses } = this.person;
    const result = refuses
      ? { error: 'access_denied', error_description: 'the person said no' }
      : prompt.reasons.includes('no_session')
        ? { login: { accountId: sub, acr, amr: ['pwd'] } }
        : { error: 'access_denied', error_description: 'requested ACRs could not be satisfied' };
    await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  }

  /** To the provider itself and back, changed on the way out where a test says so. */
  private pass(port: number, request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '/', this.issuer);
    if (this.down) {
      request.socket.destroy();
      return;
    }
    const unknown = [...url.searchParams.keys()].filter((name) => !proconnectParameters.has(name));
    if (this.profile === 'proconnect' && url.pathname === '/auth' && unknown.length > 0) {
      response.writeHead(400).end(`Y000400: ${unknown.join(', ')}`);
      return;
    }
    const { method, headers } = request;
    const inner = ask({ host: '127.0.0.1', port, path: request.url, method, headers }, (reply) => {
      void this.answer(url.pathname, reply, response);
    });
    request.pipe(inner);
  }

  private async answer(path: string, reply: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of reply) chunks.push(chunk as Buffer);
    const given = { status: reply.statusCode ?? 500, type: reply.headers['content-type'] ?? '' };
    const plain: Answer = { ...given, body: Buffer.concat(chunks).toString() };
    const { status, type, body } = this.alter[path]?.(plain) ?? plain;
    const headers = { ...reply.headers, ...(type === '' ? {} : { 'content-type': type }) };
    response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) }).end(body);
  }
}

interface GrantContext {
  oidc: {
    client: { clientId: string };
    session: { accountId: string };
    params: { scope: string };
    provider: { Grant: new (of: object) => { addOIDCScope(scope: string): void; save(): Promise<string> } };
  };
}

/** Nobody is asked whether they agree. */
async function grantAll({ oidc }: GrantContext): Promise<unknown> {
  const { clientId } = oidc.client;
  const grant = new oidc.provider.Grant({ clientId, accountId: oidc.session.accountId });
  grant.addOIDCScope(oidc.params.scope);
  (grant as unknown as { addOIDCClaims(names: string[]): void }).addOIDCClaims(['acr', 'amr']);
  await grant.save();
  return grant;
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}
