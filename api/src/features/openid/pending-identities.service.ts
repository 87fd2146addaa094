import { Inject, Injectable } from '@nestjs/common';
import { timingSafeEqual } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { Clock } from '#core/clock/clock';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { notFound, ProblemError } from '#core/errors/problem';
import { tokenHash } from '#core/secrets/token';
import { AccountsService } from '#rooms/accounts';
import { providerName } from '#rooms/admission';
import { Identities } from './identities.service';
import { IdentityRepository } from './identity.repository';
import type { VouchedIdentity } from './openid-provider';

/** Seconds: as long as the link of the mail that proves the address, and the time that the mail takes. */
export const pendingLifetime = 3 * 3_600;

/** Identities whose address has an account already: they wait for its owner's proof. */
@Injectable()
export class PendingIdentities {
  constructor(
    private readonly stored: IdentityRepository,
    private readonly identities: Identities,
    private readonly accounts: AccountsService,
    private readonly clock: Clock,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  /** The identity waits, in this browser, for the proof of the account's owner. */
  async wait(
    manager: EntityManager,
    { issuer, subject }: VouchedIdentity,
    accountId: string,
    browserHash: Buffer,
  ): Promise<void> {
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + pendingLifetime * 1_000);
    await this.stored.savePending(manager, { id: newId(), issuer, subject, accountId, browserHash, expiresAt }, now);
  }

  /** The account that a pending identity would lead to, with its address; null when there is none any more. */
  async pendingAccount(pendingId: string): Promise<{ accountId: string; email: string } | null> {
    const pending = await this.stored.pending(pendingId, this.clock.now());
    const account = pending && (await this.accounts.findActive(pending.accountId));
    return account?.email ? { accountId: account.id, email: account.email } : null;
  }

  /** The identity that waits in this browser for its owner's proof. */
  async pendingOf(browser: string): Promise<{ id: string; accountId: string; provider: string } | null> {
    const pending = await this.stored.pendingOfBrowser(tokenHash(browser), this.clock.now());
    return (
      pending && {
        id: pending.id,
        accountId: pending.accountId,
        provider: providerName(pending.issuer, this.config.oidc),
      }
    );
  }

  /**
   * Makes a pending identity lead to the account with its address, which a link in a mail has just proven; answers the
   * account. The browser must be the one in which the identity signed in: a stranger who claims an address could
   * otherwise have its owner confirm it for them. Throws `not-found`, or `forbidden` for another browser.
   */
  async linkPending(manager: EntityManager, pendingId: string, browser: string | null): Promise<string> {
    const pending = await this.stored.takePending(manager, pendingId, this.clock.now());
    if (pending === null) throw notFound();
    if (browser === null || !timingSafeEqual(tokenHash(browser), pending.browserHash)) {
      const detail = 'Ouvrez ce lien dans le navigateur où vous avez commencé à vous connecter.';
      throw new ProblemError('forbidden', detail);
    }
    if ((await this.accounts.findActive(pending.accountId, manager)) === null) throw notFound();
    if (!(await this.identities.add(manager, pending, pending.accountId))) {
      throw new ProblemError('conflict', 'Cette identité est déjà rattachée à un compte.');
    }
    await this.identities.tellLinked(manager, pending.accountId);
    return pending.accountId;
  }
}
