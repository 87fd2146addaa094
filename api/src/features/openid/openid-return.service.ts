import { Injectable } from '@nestjs/common';
import { timingSafeEqual } from 'node:crypto';
import type { OpenidRefusalCode } from '@recueil/contracts';
import type { Caller } from '#core/access/caller';
import { Clock } from '#core/clock/clock';
import { UnitOfWork } from '#core/database/unit-of-work';
import { SecurityLog } from '#core/logging/security-log';
import { tokenHash } from '#core/secrets/token';
import { Identities } from './identities.service';
import { OpenidAttemptRepository, type OpenidAttempt } from './openid-attempt.repository';
import { OpenidEntrance } from './openid-entrance.service';
import { OpenidProvider, type VouchedIdentity } from './openid-provider';
import { OpenidRefusal } from './openid-refusal';

/** What a browser brings back from the provider. */
export interface ComingBack {
  parameters: URLSearchParams;
  browser: string | null;
  caller: Caller | null;
  device: string;
}

export type Outcome =
  | { kind: 'signed-in'; token: string; returnPath: string }
  | { kind: 'linked'; returnPath: string }
  /** `returnPath`: where the person was going, once it is sure that it was they. */
  | { kind: 'refused'; code: OpenidRefusalCode; returnPath: string | null };

/** Coming back from the provider: in, with an identity linked, or refused. */
@Injectable()
export class OpenidReturn {
  constructor(
    private readonly provider: OpenidProvider,
    private readonly openidAttempts: OpenidAttemptRepository,
    private readonly entrance: OpenidEntrance,
    private readonly identities: Identities,
    private readonly work: UnitOfWork,
    private readonly security: SecurityLog,
    private readonly clock: Clock,
  ) {}

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
      const token = await this.entrance.enter(identity, attempt, comingBack);
      return { kind: 'signed-in', token, returnPath };
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
}
