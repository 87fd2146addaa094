import { Injectable } from '@nestjs/common';
import { Attempts, type Limit } from '#core/attempts/attempts';
import { Clock } from '#core/clock/clock';
import { ProblemError } from '#core/errors/problem';
import { SecurityLog } from '#core/logging/security-log';
import { newToken, tokenHash } from '#core/secrets/token';
import { AdmissionService } from '#rooms/admission';
import { OpenidAttemptRepository, type OpenidAttempt } from './openid-attempt.repository';
import { OpenidProvider } from './openid-provider';
import { pendingLifetime } from './pending-identities.service';
import { refusalOf } from './provider-errors';
import { safeReturnPath } from './safe-return-path';

/** Seconds that a person has to come back from the provider. */
const attemptLifetime = 600;
/** Sign-ins begun from one address: a whole administration may stand behind it. */
const beginLimit: Limit = { name: 'openid-begin', most: 600, window: 900 };
const aBrowserSecret = /^[\w-]{43}$/;

/** What a sign-in is begun with. */
export interface Beginning {
  returnPath: string;
  secondFactor: boolean;
  /** Whose account the identity is to be linked to; null for a plain sign-in. */
  linkingAccountId: string | null;
  /** Of the link of the first administrator; null for everybody else. */
  openingHash: Buffer | null;
  /** The browser's own secret, if it holds one. */
  browser: string | null;
  address: string;
}

/** What ties a browser to what was begun in it, and for how many seconds it keeps it. */
export interface BrowserSecret {
  value: string;
  seconds: number;
}

/** Going to the provider, with a state that only this browser can bring back. */
@Injectable()
export class OpenidDeparture {
  constructor(
    private readonly provider: OpenidProvider,
    private readonly openidAttempts: OpenidAttemptRepository,
    private readonly admission: AdmissionService,
    private readonly attempts: Attempts,
    private readonly security: SecurityLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Answers the provider's page to go to, and the secret that this browser must still hold when it comes back. Throws
   * `not-found` where there is no provider, `unavailable` while it does not answer, `too-many-requests`.
   */
  async begin(beginning: Beginning): Promise<{ url: string; browser: BrowserSecret }> {
    const { profile } = this.provider.settings;
    await this.attempts.count(beginLimit, beginning.address, () => 'Trop de connexions en cours. Attendez un peu.');
    const secrets = this.provider.newSecrets();
    const wanted = { secondFactor: beginning.secondFactor, siret: await this.admission.usesSiret() };
    const url = await this.provider.signInUrl(secrets, wanted).catch((error: unknown) => {
      this.security.warn('openid sign-in not begun', { reason: refusalOf(error).reason, profile });
      throw new ProblemError(
        'unavailable',
        'Le fournisseur d’identité ne répond pas. Réessayez dans quelques minutes.',
        { reason: 'provider', headers: { 'retry-after': '60' } },
      );
    });
    const browser = browserSecret(beginning.browser);
    const now = this.clock.now();
    const attempt: OpenidAttempt = {
      stateHash: tokenHash(secrets.state),
      browserHash: tokenHash(browser.value),
      nonce: secrets.nonce,
      codeVerifier: secrets.codeVerifier,
      returnPath: safeReturnPath(beginning.returnPath),
      linkingAccountId: beginning.linkingAccountId,
      openingHash: beginning.openingHash,
      expiresAt: new Date(now.getTime() + attemptLifetime * 1_000),
    };
    await this.openidAttempts.insert(attempt, now);
    return { url, browser };
  }
}

/** The one that is there is kept: what was begun in another tab, and an identity that waits for proof, hang on it. */
function browserSecret(held: string | null): BrowserSecret {
  if (held !== null && aBrowserSecret.test(held)) return { value: held, seconds: pendingLifetime };
  return { value: newToken(), seconds: attemptLifetime };
}
