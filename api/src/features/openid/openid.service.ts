import { Injectable, type OnModuleInit } from '@nestjs/common';
import { timingSafeEqual } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { OpenidRefusalCode } from '@recueil/contracts';
import { Attempts, type Limit } from '#core/attempts/attempts';
import type { Caller } from '#core/access/caller';
import { Clock } from '#core/clock/clock';
import { UnitOfWork } from '#core/database/unit-of-work';
import { ProblemError } from '#core/errors/problem';
import { SecurityLog } from '#core/logging/security-log';
import { newToken, tokenHash } from '#core/secrets/token';
import { AccountsService, isActive } from '#rooms/accounts';
import { AdmissionService } from '#rooms/admission';
import { strongLevels, SessionsService, SignOutAddress } from '#rooms/sessions';
import { IdentitiesService, pendingLifetime } from './identities.service';
import { OpenidAttemptRepository, type OpenidAttempt } from './openid-attempt.repository';
import { OpenidProvider, type VouchedIdentity } from './openid-provider';
import { OpenidRefusal } from './openid-refusal';
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
  /** The browser's own secret, if it holds one. */
  browser: string | null;
  address: string;
}

/** What a browser brings back from the provider. */
export interface ComingBack {
  parameters: URLSearchParams;
  browser: string | null;
  caller: Caller | null;
  device: string;
}

/** What ties a browser to what was begun in it, and for how many seconds it keeps it. */
export interface BrowserSecret {
  value: string;
  seconds: number;
}

export type Outcome =
  | { kind: 'signed-in'; token: string; returnPath: string }
  | { kind: 'linked'; returnPath: string }
  /** `returnPath`: where the person was going, once it is sure that it was they. */
  | { kind: 'refused'; code: OpenidRefusalCode; returnPath: string | null };

/** Signing in through the provider: out with a state that only this browser can bring back, in with who it is. */
@Injectable()
export class OpenidService implements OnModuleInit {
  constructor(
    private readonly provider: OpenidProvider,
    private readonly openidAttempts: OpenidAttemptRepository,
    private readonly identities: IdentitiesService,
    private readonly admission: AdmissionService,
    private readonly accounts: AccountsService,
    private readonly sessions: SessionsService,
    private readonly signOutAddress: SignOutAddress,
    private readonly attempts: Attempts,
    private readonly work: UnitOfWork,
    private readonly security: SecurityLog,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.signOutAddress.provideBy((idToken) => this.provider.signOutUrl(idToken));
  }

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
      expiresAt: new Date(now.getTime() + attemptLifetime * 1_000),
    };
    await this.openidAttempts.insert(attempt, now);
    return { url, browser };
  }

  /** Lets the person in, links their identity, or says why not: a refusal is one line of the security log. */
  async finish(comingBack: ComingBack): Promise<Outcome> {
    let returnPath: string | null = null;
    try {
      if (!this.provider.isConfigured) throw new OpenidRefusal('unavailable', 'no provider is configured');
      const { attempt, state } = await this.attemptOf(comingBack);
      returnPath = attempt.returnPath;
      if (attempt.expiresAt <= this.clock.now()) throw new OpenidRefusal('expired', 'the state is too old');
      const identity = await this.provider.identity(comingBack.parameters, { ...attempt, state });
      if (attempt.linkingAccountId !== null)
        return await this.link(attempt, attempt.linkingAccountId, comingBack, identity);
      return await this.enter(attempt, comingBack, identity);
    } catch (error) {
      if (!(error instanceof OpenidRefusal)) throw error;
      const { code, reason, accountId } = error;
      this.security.warn('openid sign-in refused', { refusal: code, reason, accountId });
      return { kind: 'refused', code, returnPath };
    }
  }

  /** The attempt that this browser comes back from, perhaps too late; it can be come back from once. */
  private async attemptOf({ parameters, browser }: ComingBack): Promise<{ attempt: OpenidAttempt; state: string }> {
    const [state, ...others] = parameters.getAll('state');
    if (state === undefined || others.length > 0) throw new OpenidRefusal('refused', 'not one state');
    const attempt = await this.openidAttempts.take(tokenHash(state));
    if (attempt === null) throw new OpenidRefusal('expired', 'unknown state');
    if (browser === null || !timingSafeEqual(tokenHash(browser), attempt.browserHash)) {
      throw new OpenidRefusal('other-browser', 'the state of another browser');
    }
    return { attempt, state };
  }

  private async link(
    { returnPath }: OpenidAttempt,
    accountId: string,
    { caller }: ComingBack,
    identity: VouchedIdentity,
  ): Promise<Outcome> {
    if (caller?.actor.id !== accountId) {
      throw new OpenidRefusal('expired', 'signed out while linking an identity', accountId);
    }
    await this.work.run((manager) => this.identities.link(manager, identity, accountId));
    return { kind: 'linked', returnPath };
  }

  private async enter(
    { returnPath, browserHash }: OpenidAttempt,
    { caller, device }: ComingBack,
    identity: VouchedIdentity,
  ): Promise<Outcome> {
    const entered = await this.work.run(async (manager) => {
      const recognition = await this.identities.recognise(manager, identity, browserHash);
      if (!('accountId' in recognition)) return recognition;
      await this.requireActive(manager, recognition.accountId);
      await this.requireLevel(manager, recognition.accountId, identity.acr);
      await this.identities.used(manager, identity);
      const { acr, idToken } = identity;
      return {
        token: await this.sessions.open(manager, recognition.accountId, { method: 'openid', device, acr, idToken }),
      };
    });
    if ('kept' in entered) throw new OpenidRefusal(entered.kept, reasons[entered.kept]);
    if ('pendingFor' in entered) {
      throw new OpenidRefusal('address-taken', 'the address has another account', entered.pendingFor);
    }
    // A sign-in never goes on with the session that was there before it.
    if (caller) await this.sessions.end(caller, caller.sessionId);
    return { kind: 'signed-in', token: entered.token, returnPath };
  }

  private async requireActive(manager: EntityManager, accountId: string): Promise<void> {
    const account = await this.accounts.find(accountId, manager);
    if (account === null || !isActive(account)) throw new OpenidRefusal('disabled', 'account disabled', accountId);
  }

  /** Administrators come in with a second factor, where the provider can tell. */
  private async requireLevel(manager: EntityManager, accountId: string, acr: string | null): Promise<void> {
    if (this.provider.settings.profile !== 'proconnect' || strongLevels.includes(acr ?? '')) return;
    const grants = await this.accounts.grants(accountId, manager);
    if (grants.some(({ role }) => role === 'administrator')) {
      throw new OpenidRefusal('level', 'an administrator without a second factor', accountId);
    }
  }
}

/** What the operator reads of those who were not let in: nothing that tells who they are. */
const reasons = {
  'not-admitted': 'not one of those who are let in',
  'approval-asked': 'waits for an administrator',
  'approval-refused': 'an administrator said no',
} as const;

/** The one that is there is kept: what was begun in another tab, and an identity that waits for proof, hang on it. */
function browserSecret(held: string | null): BrowserSecret {
  if (held !== null && aBrowserSecret.test(held)) return { value: held, seconds: pendingLifetime };
  return { value: newToken(), seconds: attemptLifetime };
}
