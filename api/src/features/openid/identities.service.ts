import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { Clock } from '#core/clock/clock';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { ProblemError } from '#core/errors/problem';
import { EventLog } from '#core/events/event-log';
import { VouchedRequests } from '#rooms/access-requests';
import { IdentityRepository, type IdentityRow } from './identity.repository';
import { OpenidRefusal } from './openid-refusal';
import type { VouchedIdentity } from './openid-provider';
import { verifiedAddress } from './person-claims';

/** Identities of a provider, and whose they are: found by issuer and subject, never by an address. */
@Injectable()
export class Identities implements OnModuleInit {
  constructor(
    private readonly stored: IdentityRepository,
    private readonly requests: VouchedRequests,
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

  /** The account that this identity leads to. */
  async known(manager: EntityManager, identity: VouchedIdentity): Promise<{ accountId: string } | null> {
    const row = await this.stored.find(manager, identity);
    return row && { accountId: row.accountId };
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

  /** Answers false when the identity leads to an account already. What it asked for to come in is settled. */
  async add(
    manager: EntityManager,
    { issuer, subject }: Pick<IdentityRow, 'issuer' | 'subject'>,
    accountId: string,
    email: string | null = null,
  ): Promise<boolean> {
    const identity = { id: newId(), issuer, subject, accountId, email };
    const added = await this.stored.insert(manager, identity, this.clock.now());
    if (added) await this.requests.drop(manager, { issuer, subject });
    return added;
  }

  /** The account has one more: its history says so. */
  tellLinked(manager: EntityManager, accountId: string): Promise<void> {
    return this.events.append(manager, [
      { action: 'account.identity-linked', actorId: accountId, sheetId: null, facts: { accountId } },
    ]);
  }

  /** The address that its provider vouches for. */
  addressOf({ claims }: VouchedIdentity): string | null {
    return verifiedAddress(claims, this.config.oidc?.profile ?? 'generic');
  }
}
