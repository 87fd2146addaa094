import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '#core/clock/clock';
import { AccountsService } from '#rooms/accounts';
import { Addresses } from '#rooms/addresses';
import { PasswordsService } from '#rooms/sign-in';
import { Identities } from './identities.service';
import { IdentityRepository } from './identity.repository';
import type { VouchedIdentity } from './openid-provider';

/** Accounts follow the addresses that a provider vouches for. */
@Injectable()
export class VouchedAddresses {
  constructor(
    private readonly stored: IdentityRepository,
    private readonly identities: Identities,
    private readonly accounts: AccountsService,
    private readonly passwords: PasswordsService,
    private readonly addresses: Addresses,
    private readonly clock: Clock,
  ) {}

  /**
   * Somebody came in by it. Their account follows the address that the provider vouches for, as long as it had the one
   * before: an address that they chose here stays. One that another account has is told to administrators.
   */
  async follow(manager: EntityManager, identity: VouchedIdentity): Promise<void> {
    await this.followAddress(manager, identity);
    await this.stored.touch(manager, identity, this.clock.now());
  }

  private async followAddress(manager: EntityManager, identity: VouchedIdentity): Promise<void> {
    const [now, known] = [this.identities.addressOf(identity), await this.stored.find(manager, identity)];
    if (now === null || known === null || known.email === now) return;
    const { accountId, email: before } = known;
    const current = (await this.accounts.find(accountId, manager))?.email?.toLowerCase();
    const follows = before === null ? !(await this.passwords.has(accountId)) : before === current;
    if (follows && (await this.addresses.change(manager, accountId, now, 'provider')) === 'taken') {
      await this.addresses.tellConflict(manager, accountId, now);
      return;
    }
    await this.stored.keepAddress(manager, identity, now);
  }
}
