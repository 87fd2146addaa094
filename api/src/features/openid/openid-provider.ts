import { Inject, Injectable } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import * as oidc from 'openid-client';
import { apiRoutes } from '@recueil/contracts';
import { Clock } from '#core/clock/clock';
import type { OidcSettings } from '#core/config/app-config';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { notFound } from '#core/errors/problem';
import { isStorable } from '@recueil/text';
import { strongLevels } from '#rooms/sessions';
import { OpenidRefusal } from './openid-refusal';
import { ProviderUnreachable, refusalOf } from './provider-errors';
import { trustedMetadata, UntrustedProvider } from './provider-metadata';

const hour = 3_600_000;
/** Seconds that the provider has to answer one request. */
const patience = 5;
/** Milliseconds that whoever clicks waits to hear whether it is there. */
const patienceAtClick = 3_000;
/** Seconds that whoever signs out waits to hear whether the provider is there. */
const patienceAtSignOut = 2;
/** Seconds by which its clock and ours may differ. */
const clockDifference = 60;
const longestSubject = 255;
/** `siret` comes beside these where it is used: nothing is asked for that nobody reads. */
const scopes = {
  proconnect: 'openid given_name usual_name email organizational_unit',
  generic: 'openid profile email',
};

/** The secrets of one sign-in. */
export interface SignInSecrets {
  state: string;
  nonce: string;
  codeVerifier: string;
}

/** What one sign-in asks of the provider beyond who it is. */
export interface Wanted {
  secondFactor: boolean;
  siret: boolean;
}

/** Who came in, as the provider vouches for them. */
export interface VouchedIdentity {
  issuer: string;
  subject: string;
  acr: string | null;
  idToken: string;
  claims: Record<string, unknown>;
}

/** The provider of identities: where it is, what is asked of it, and whether its answers stand. */
@Injectable()
export class OpenidProvider {
  private known: { configuration: oidc.Configuration; at: number } | null = null;
  private asking: Promise<oidc.Configuration> | null = null;

  constructor(
    private readonly clock: Clock,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  get isConfigured(): boolean {
    return this.config.oidc !== null;
  }

  /** Throws `not-found` where none is configured. */
  get settings(): OidcSettings {
    if (this.config.oidc === null) throw notFound();
    return this.config.oidc;
  }

  newSecrets(): SignInSecrets {
    return { state: oidc.randomState(), nonce: oidc.randomNonce(), codeVerifier: oidc.randomPKCECodeVerifier() };
  }

  /**
   * The provider's page at which to sign in. Throws an {@link OpenidRefusal} while it cannot be reached: whoever clicks
   * stays on our page, instead of a browser's error at an address that they do not know.
   */
  async signInUrl({ state, nonce, codeVerifier }: SignInSecrets, wanted: Wanted): Promise<string> {
    const before = this.known?.configuration;
    const configuration = await this.configuration().catch(unavailable);
    if (configuration === before) await this.requireAnswer().catch(unavailable);
    const url = oidc.buildAuthorizationUrl(configuration, {
      ...this.request(wanted, configuration),
      redirect_uri: this.callbackUrl().href,
      state,
      nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
    });
    return url.href;
  }

  /**
   * Who it was, from the parameters with which the provider sent the browser back. Throws an {@link OpenidRefusal}
   * unless the provider said yes and everything that it answers stands.
   */
  async identity(parameters: URLSearchParams, secrets: SignInSecrets): Promise<VouchedIdentity> {
    try {
      const url = this.callbackUrl();
      url.search = parameters.toString();
      const configuration = await this.configuration().catch(unavailable);
      const tokens = await oidc.authorizationCodeGrant(configuration, url, {
        expectedState: secrets.state,
        expectedNonce: secrets.nonce,
        pkceCodeVerifier: secrets.codeVerifier,
        idTokenExpected: true,
      });
      return await this.vouched(configuration, tokens);
    } catch (error) {
      throw refusalOf(error);
    }
  }

  /** Where the provider ends its own session; null when it has no such page, or does not answer now. */
  async signOutUrl(idToken: string): Promise<string | null> {
    if (this.config.oidc === null || issuerIn(idToken) !== this.config.oidc.issuer) return null;
    const configuration = await this.discover(patienceAtSignOut);
    if (configuration.serverMetadata().end_session_endpoint === undefined) return null;
    return oidc.buildEndSessionUrl(configuration, {
      id_token_hint: idToken,
      state: oidc.randomState(),
      post_logout_redirect_uri: `${this.config.publicUrl}/`,
    }).href;
  }

  private async vouched(
    configuration: oidc.Configuration,
    tokens: oidc.TokenEndpointResponse & oidc.TokenEndpointResponseHelpers,
  ): Promise<VouchedIdentity> {
    const proven = tokens.claims();
    if (proven === undefined || tokens.id_token === undefined) throw new OpenidRefusal('refused', 'no id_token');
    if (proven.sub === '' || proven.sub.length > longestSubject || !isStorable(proven.sub)) {
      throw new OpenidRefusal('refused', 'not a subject that can be kept');
    }
    const asked = configuration.serverMetadata().userinfo_endpoint !== undefined;
    const told = asked ? await oidc.fetchUserInfo(configuration, tokens.access_token, proven.sub) : {};
    return {
      issuer: proven.iss,
      subject: proven.sub,
      acr: typeof proven.acr === 'string' ? proven.acr : null,
      idToken: tokens.id_token,
      claims: { ...proven, ...told },
    };
  }

  /**
   * ProConnect refuses what it does not know: nothing is sent to it beyond this. Others are asked for `siret` where they
   * say that they know it: some refuse a whole sign-in for a scope that they do not.
   */
  private request({ secondFactor, siret }: Wanted, configuration: oidc.Configuration): Record<string, string> {
    const { profile } = this.settings;
    const known = profile === 'proconnect' || configuration.serverMetadata().scopes_supported?.includes('siret');
    const scope = siret && known ? `${scopes[profile]} siret` : scopes[profile];
    if (profile === 'generic') return { scope };
    const acr = secondFactor ? { essential: true, values: strongLevels } : { essential: false };
    return { scope, claims: JSON.stringify({ id_token: { amr: { essential: true }, acr } }) };
  }

  private callbackUrl(): URL {
    return new URL(apiRoutes.openidCallback, this.config.publicUrl);
  }

  /** Throws unless the provider is there now, whatever it answers. */
  private async requireAnswer(): Promise<void> {
    const address = `${this.settings.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
    const answer = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(patienceAtClick) });
    await answer.body?.cancel();
    if (answer.status >= 500) throw new ProviderUnreachable(`status ${String(answer.status)}`);
  }

  /** Asked when first needed, then every hour; what was known goes on while the provider does not answer. */
  private async configuration(): Promise<oidc.Configuration> {
    if (this.known && this.clock.now().getTime() - this.known.at < hour) return this.known.configuration;
    this.asking ??= this.discoverInTwoTries().finally(() => (this.asking = null));
    try {
      return await this.asking;
    } catch (error) {
      if (this.known) return this.known.configuration;
      throw error;
    }
  }

  private async discoverInTwoTries(): Promise<oidc.Configuration> {
    try {
      return await this.discover(patience);
    } catch {
      await pause(200);
      return this.discover(patience);
    }
  }

  private async discover(timeout: number): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecret, profile } = this.settings;
    const production = this.config.environment === 'production';
    const found = await oidc.discovery(new URL(issuer), clientId, undefined, oidc.None(), {
      timeout,
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so to stand out: never in production
      execute: production ? [] : [oidc.allowInsecureRequests],
      [oidc.customFetch]: fetchFromProvider,
    });
    const signedUserInfo = profile === 'proconnect';
    const metadata = trustedMetadata(found.serverMetadata(), { issuer, production, signedUserInfo });
    const post = signedUserInfo || metadata.token_endpoint_auth_methods_supported?.includes('client_secret_post');
    const authentication = post ? oidc.ClientSecretPost(clientSecret) : oidc.ClientSecretBasic(clientSecret);
    const client = { [oidc.clockTolerance]: clockDifference };
    const configuration = new oidc.Configuration(metadata, clientId, client, authentication);
    oidc.enableNonRepudiationChecks(configuration);
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- as above
    if (!production) oidc.allowInsecureRequests(configuration);
    configuration.timeout = patience;
    configuration[oidc.customFetch] = signedUserInfo ? signedFrom(metadata.userinfo_endpoint) : fetchFromProvider;
    this.known = { configuration, at: this.clock.now().getTime() };
    return configuration;
  }
}

/** Tells a provider that is away from one whose answers do not stand. */
const fetchFromProvider: oidc.CustomFetch = async (url, options) => {
  const response = await fetch(url, options as RequestInit).catch(() => {
    throw new ProviderUnreachable('no answer');
  });
  if (response.status >= 500) throw new ProviderUnreachable(`status ${String(response.status)}`);
  return response;
};

/** What is said of a person counts only under the provider's signature, which the library then verifies. */
function signedFrom(userinfo: string | undefined): oidc.CustomFetch {
  return async (url, options) => {
    const response = await fetchFromProvider(url, options);
    const type = response.headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase();
    if (url === userinfo && response.ok && type !== 'application/jwt') {
      throw new OpenidRefusal('refused', 'userinfo is not signed');
    }
    return response;
  };
}

function unavailable(error: unknown): never {
  const reason = error instanceof UntrustedProvider ? error.message : 'the provider does not answer';
  throw new OpenidRefusal('unavailable', reason);
}

/** Of a token that was verified when it came. */
function issuerIn(idToken: string): unknown {
  const payload = Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString();
  return (JSON.parse(payload) as { iss?: unknown }).iss;
}
