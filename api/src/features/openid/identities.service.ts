import { Inject, Injectable } from '@nestjs/common';
import { timingSafeEqual } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { IdentityView } from '@recueil/contracts';
import type { Caller } from '../../core/access/caller';
import { Clock } from '../../core/clock/clock';
import { RUNNING_CONFIG, type RunningConfig } from '../../core/config/running-config';
import { UnitOfWork } from '../../core/database/unit-of-work';
import { notFound, ProblemError } from '../../core/errors/problem';
import { EventLog } from '../../core/events/event-log';
import { tokenHash } from '../../core/secrets/token';
import { AccountsService, isActive } from '../accounts/accounts.service';
import { SessionsService } from '../sessions/sessions.service';
import { PasswordsService } from '../sign-in/passwords.service';
import { IdentityRepository, type IdentityRow } from './identity.repository';
import { OpenidRefusal } from './openid-refusal';
import type { VouchedIdentity } from './openid-provider';
import { claimedPerson } from './person-claims';

/** Seconds: as long as the link of the mail that proves the address, and the time that the mail takes. */
export const pendingLifetime = 3 * 3_600;

/** Whom an identity leads to; or the pending identity whose address belongs to another account. */
export type Recognition = { accountId: string } | { pendingFor: string };

/** Identities of a provider, and whose they are: found by issuer and subject, never by an address. */
@Injectable()
export class IdentitiesService {
  constructor(
    private readonly identities: IdentityRepository,
    private readonly accounts: AccountsService,
    private readonly passwords: PasswordsService,
    private readonly sessions: SessionsService,
    private readonly work: UnitOfWork,
    private readonly events: EventLog,
    private readonly clock: Clock,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  /**
   * The account of this identity, created where there is none. Where its address has an account already, nothing is
   * merged: the identity waits for its owner's proof. Throws an {@link OpenidRefusal} where no account can be made.
   */
  async recognise(manager: EntityManager, identity: VouchedIdentity, browserHash: Buffer): Promise<Recognition> {
    const known = await this.known(manager, identity);
    if (known) return known;
    const person = claimedPerson(identity.claims);
    const accountId = await this.accounts.create(manager, person, null);
    if (accountId !== null) {
      await this.add(manager, identity, accountId);
      return { accountId };
    }
    // Another tab may have just created it.
    const since = await this.known(manager, identity);
    if (since) return since;
    const owner = await this.accounts.findByEmail(person.email, manager);
    if (owner === null) throw new OpenidRefusal('refused', 'the account went away meanwhile');
    await this.wait(manager, identity, owner.id, browserHash);
    return { pendingFor: owner.id };
  }

  /** Makes an identity lead to this account. Throws an {@link OpenidRefusal} when it leads to another. */
  async link(manager: EntityManager, identity: VouchedIdentity, accountId: string): Promise<void> {
    if (await this.add(manager, identity, accountId)) return this.tellLinked(manager, accountId);
    const known = await this.known(manager, identity);
    if (known?.accountId !== accountId) {
      throw new OpenidRefusal('identity-taken', 'the identity leads to another account', accountId);
    }
  }

  /** The account that a pending identity would lead to, with its address; null when there is none any more. */
  async pendingAccount(pendingId: string): Promise<{ accountId: string; email: string } | null> {
    const pending = await this.identities.pending(pendingId, this.clock.now());
    const account = pending && (await this.accounts.find(pending.accountId));
    return account?.email && isActive(account) ? { accountId: account.id, email: account.email } : null;
  }

  /** The identity that waits in this browser for its owner's proof. */
  async pendingOf(browser: string): Promise<{ id: string; accountId: string; provider: string } | null> {
    const pending = await this.identities.pendingOfBrowser(tokenHash(browser), this.clock.now());
    return pending && { id: pending.id, accountId: pending.accountId, provider: this.providerName(pending.issuer) };
  }

  /**
   * Makes a pending identity lead to the account with its address, which a link in a mail has just proven; answers the
   * account. The browser must be the one in which the identity signed in: a stranger who claims an address could
   * otherwise have its owner confirm it for them. Throws `not-found`, or `forbidden` for another browser.
   */
  async linkPending(manager: EntityManager, pendingId: string, browser: string | null): Promise<string> {
    const pending = await this.identities.takePending(manager, pendingId, this.clock.now());
    if (pending === null) throw notFound();
    if (browser === null || !timingSafeEqual(tokenHash(browser), pending.browserHash)) {
      const detail = 'Ouvrez ce lien dans le navigateur où vous avez commencé à vous connecter.';
      throw new ProblemError('forbidden', detail);
    }
    const account = await this.accounts.find(pending.accountId, manager);
    if (account === null || !isActive(account)) throw notFound();
    if (!(await this.add(manager, pending, pending.accountId))) {
      throw new ProblemError('conflict', 'Cette identité est déjà rattachée à un compte.');
    }
    await this.tellLinked(manager, pending.accountId);
    return pending.accountId;
  }

  async used(manager: EntityManager, identity: VouchedIdentity): Promise<void> {
    await this.identities.touch(manager, identity, this.clock.now());
  }

  async list(caller: Caller): Promise<IdentityView[]> {
    const rows = await this.identities.list(caller.actor.id);
    return rows.map(({ id, issuer, lastUsedAt }) => ({
      id,
      provider: this.providerName(issuer),
      lastUsedAt: lastUsedAt?.toISOString() ?? null,
    }));
  }

  /**
   * Takes an identity away from the caller's account, and ends their other sessions. Throws `not-found` for one that is
   * not theirs, `conflict` for their last way in.
   */
  async remove(caller: Caller, id: string): Promise<void> {
    const accountId = caller.actor.id;
    const hasPassword = this.config.localAccounts && (await this.passwords.has(accountId));
    await this.work.run(async (manager) => {
      const rows = await this.identities.listLocked(manager, accountId);
      if (!rows.some((row) => row.id === id)) throw notFound();
      const otherWay = rows.some((row) => row.id !== id && row.issuer === this.config.oidc?.issuer);
      if (!hasPassword && !otherWay) {
        const detail = 'C’est votre seule façon de vous connecter. Rattachez-en une autre d’abord.';
        throw new ProblemError('conflict', detail);
      }
      await this.identities.delete(manager, id);
      await this.sessions.endAll(manager, accountId, caller.sessionId);
      await this.events.append(manager, [
        { action: 'account.identity-unlinked', actorId: accountId, sheetId: null, facts: { accountId } },
      ]);
    });
  }

  private async known(manager: EntityManager, identity: VouchedIdentity): Promise<{ accountId: string } | null> {
    const row = await this.identities.find(manager, identity);
    return row && { accountId: row.accountId };
  }

  private add(
    manager: EntityManager,
    { issuer, subject }: Pick<IdentityRow, 'issuer' | 'subject'>,
    accountId: string,
  ): Promise<boolean> {
    return this.identities.insert(manager, { id: newId(), issuer, subject, accountId }, this.clock.now());
  }

  private async wait(
    manager: EntityManager,
    { issuer, subject }: VouchedIdentity,
    accountId: string,
    browserHash: Buffer,
  ): Promise<void> {
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + pendingLifetime * 1_000);
    await this.identities.savePending(
      manager,
      { id: newId(), issuer, subject, accountId, browserHash, expiresAt },
      now,
    );
  }

  private tellLinked(manager: EntityManager, accountId: string): Promise<void> {
    return this.events.append(manager, [
      { action: 'account.identity-linked', actorId: accountId, sheetId: null, facts: { accountId } },
    ]);
  }

  private providerName(issuer: string): string {
    const ours = issuer === this.config.oidc?.issuer;
    return ours && this.config.oidc?.profile === 'proconnect' ? 'ProConnect' : (URL.parse(issuer)?.host ?? issuer);
  }
}
