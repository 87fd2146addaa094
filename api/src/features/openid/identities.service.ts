import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { timingSafeEqual } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { IdentityView } from '@recueil/contracts';
import type { Caller } from '#core/access/caller';
import { Clock } from '#core/clock/clock';
import type { OidcSettings } from '#core/config/app-config';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { UnitOfWork } from '#core/database/unit-of-work';
import { notFound, ProblemError } from '#core/errors/problem';
import { EventLog } from '#core/events/event-log';
import { tokenHash } from '#core/secrets/token';
import { AccountsService, isActive } from '#rooms/accounts';
import { Addresses } from '#rooms/addresses';
import { AdmissionService, providerName } from '#rooms/admission';
import { VouchedRequests } from '#rooms/joining';
import { SessionsService } from '#rooms/sessions';
import { PasswordsService } from '#rooms/sign-in';
import { IdentityRepository, type IdentityRow } from './identity.repository';
import { OpenidRefusal } from './openid-refusal';
import type { VouchedIdentity } from './openid-provider';
import { claimedPerson, verifiedAddress, type ClaimedPerson } from './person-claims';

/** Seconds: as long as the link of the mail that proves the address, and the time that the mail takes. */
export const pendingLifetime = 3 * 3_600;

/**
 * Whom an identity leads to; or whose account has its address, which is to be proven; or why it is kept out.
 */
export type Recognition =
  { accountId: string } | { pendingFor: string } | { kept: 'not-admitted' | 'approval-asked' | 'approval-refused' };

/** Identities of a provider, and whose they are: found by issuer and subject, never by an address. */
@Injectable()
export class IdentitiesService implements OnModuleInit {
  constructor(
    private readonly identities: IdentityRepository,
    private readonly accounts: AccountsService,
    private readonly passwords: PasswordsService,
    private readonly sessions: SessionsService,
    private readonly admission: AdmissionService,
    private readonly requests: VouchedRequests,
    private readonly addresses: Addresses,
    private readonly work: UnitOfWork,
    private readonly events: EventLog,
    private readonly clock: Clock,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  onModuleInit(): void {
    this.requests.onAdmission(async (manager, identity, accountId) => {
      if (await this.add(manager, identity, accountId)) return;
      throw new ProblemError('conflict', 'Cette personne a déjà un compte.');
    });
  }

  private get profile(): OidcSettings['profile'] {
    return this.config.oidc?.profile ?? 'generic';
  }

  /**
   * The account of this identity, created where there is none and the installation lets such people in. Where its
   * address has an account already, nothing is merged: the identity waits for its owner's proof. Throws an
   * {@link OpenidRefusal} where no account can be made.
   */
  async recognise(manager: EntityManager, identity: VouchedIdentity, browserHash: Buffer): Promise<Recognition> {
    const known = await this.known(manager, identity);
    if (known) return known;
    const person = claimedPerson(identity.claims, this.profile);
    const kept = await this.keptOut(manager, identity, person);
    if (kept) return kept;
    const accountId = await this.accounts.create(manager, person, null);
    if (accountId !== null) {
      await this.add(manager, identity, accountId, this.addressOf(identity));
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
    if (await this.add(manager, identity, accountId, this.addressOf(identity))) {
      return this.tellLinked(manager, accountId);
    }
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

  /**
   * Somebody came in by it. Their account follows the address that the provider vouches for, as long as it had the one
   * before: an address that they chose here stays. One that another account has is told to administrators.
   */
  async used(manager: EntityManager, identity: VouchedIdentity): Promise<void> {
    await this.followAddress(manager, identity);
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

  private async followAddress(manager: EntityManager, identity: VouchedIdentity): Promise<void> {
    const [now, known] = [this.addressOf(identity), await this.identities.find(manager, identity)];
    if (now === null || known === null || known.email === now) return;
    const { accountId, email: before } = known;
    const current = (await this.accounts.find(accountId, manager))?.email?.toLowerCase();
    const follows = before === null ? !(await this.passwords.has(accountId)) : before === current;
    if (follows && (await this.addresses.change(manager, accountId, now, 'provider')) === 'taken') {
      await this.addresses.tellConflict(manager, accountId, now);
      return;
    }
    await this.identities.keepAddress(manager, identity, now);
  }

  private addressOf({ claims }: VouchedIdentity): string | null {
    return verifiedAddress(claims, this.profile);
  }

  private async known(manager: EntityManager, identity: VouchedIdentity): Promise<{ accountId: string } | null> {
    const row = await this.identities.find(manager, identity);
    return row && { accountId: row.accountId };
  }

  /** Null for whoever is let in, and for whoever has an account already. */
  private async keptOut(
    manager: EntityManager,
    { issuer, subject }: VouchedIdentity,
    person: ClaimedPerson,
  ): Promise<Extract<Recognition, { kept: string }> | null> {
    if ((await this.accounts.findByEmail(person.email, manager)) !== null) return null;
    const admission = await this.admission.of(manager, person);
    if (admission === 'admit') return null;
    if (admission === 'refuse') return { kept: 'not-admitted' };
    const decision = await this.requests.ask(manager, { ...person, issuer, subject });
    return { kept: decision === 'refused' ? 'approval-refused' : 'approval-asked' };
  }

  /** Answers false when the identity leads to an account already. What it asked for to come in is settled. */
  private async add(
    manager: EntityManager,
    { issuer, subject }: Pick<IdentityRow, 'issuer' | 'subject'>,
    accountId: string,
    email: string | null = null,
  ): Promise<boolean> {
    const identity = { id: newId(), issuer, subject, accountId, email };
    const added = await this.identities.insert(manager, identity, this.clock.now());
    if (added) await this.requests.drop(manager, { issuer, subject });
    return added;
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
    return providerName(issuer, this.config.oidc);
  }
}
