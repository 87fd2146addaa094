import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { Clock } from '#core/clock/clock';
import { EventLog } from '#core/events/event-log';
import { SecurityLog } from '#core/logging/security-log';
import { AccountsService } from '#rooms/accounts';
import { SignedLinks } from '#rooms/links';
import { MailService } from '#rooms/mail';
import { AddressRepository } from './address.repository';

/** Links that let in, and were sent to the address that is left. */
const lettingIn = ['invitation', 'password', 'sign-in'] as const;

/** A person's address changes; their account and what they wrote stay theirs. */
@Injectable()
export class Addresses {
  constructor(
    private readonly addresses: AddressRepository,
    private readonly accounts: AccountsService,
    private readonly links: SignedLinks,
    private readonly mail: MailService,
    private readonly events: EventLog,
    private readonly security: SecurityLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Gives an account this address, which was proven. The former one is told, and nothing that was sent there lets in any
   * more. Answers `taken`, and changes nothing, when another account has it.
   */
  async change(
    manager: EntityManager,
    accountId: string,
    email: string,
    by: 'provider' | 'person',
  ): Promise<'changed' | 'taken'> {
    const account = await this.accounts.find(accountId, manager);
    const former = account?.email ?? '';
    if (account === null || former.toLowerCase() === email.toLowerCase()) return 'changed';
    if (!(await this.addresses.change(manager, accountId, email))) return 'taken';
    await this.addresses.leave(manager, accountId, former, this.clock.now());
    for (const purpose of lettingIn) await this.links.revoke(manager, purpose, accountId);
    await this.events.append(manager, [
      {
        action: 'account.address-changed',
        actorId: accountId,
        sheetId: null,
        facts: { accountId, by },
        details: { before: { email: former }, after: { email } },
      },
    ]);
    const facts = { name: account.name };
    const key = `address-changed:${newId()}`;
    await this.mail.tell(manager, { kind: 'address-changed', key, recipient: former, accountId, facts });
    return 'changed';
  }

  /** Tells administrators, once, that a provider gives a person the address of another account: nothing is merged. */
  async tellConflict(manager: EntityManager, accountId: string, email: string): Promise<void> {
    this.security.warn('address not taken over', { reason: 'another account has it', accountId });
    const [account, holder] = [
      await this.accounts.find(accountId, manager),
      await this.accounts.findByEmail(email, manager),
    ];
    if (account === null || holder === null) return;
    if (await this.addresses.conflictIsKnown(manager, accountId, holder.id)) return;
    await this.events.append(manager, [
      {
        action: 'account.address-conflict',
        actorId: null,
        sheetId: null,
        facts: { accountId, holderId: holder.id },
      },
    ]);
    for (const administrator of await this.accounts.administrators(manager)) {
      const facts = { name: administrator.name, person: account.name, holder: holder.name, accountId };
      const key = `address-conflict:${accountId}:${holder.id}:${administrator.id}`;
      const told = { recipient: administrator.email, accountId: administrator.id, facts };
      await this.mail.tell(manager, { kind: 'address-conflict', key, ...told });
    }
  }
}
