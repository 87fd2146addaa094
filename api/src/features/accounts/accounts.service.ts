import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { Clock } from '../../core/clock/clock';
import { EventLog } from '../../core/events/event-log';
import { AccountRepository, type AccountRow, type GrantRow } from './account.repository';

/** A person as whoever creates their account knows them. */
export interface Newcomer {
  email: string;
  name: string;
  service?: string;
  organisationId?: string | null;
  demonstration?: boolean;
}

/** Accounts: one per person, found by identifier or by address. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  find(id: string, manager?: EntityManager): Promise<AccountRow | null> {
    return this.accounts.find(id, manager);
  }

  findByEmail(email: string, manager?: EntityManager): Promise<AccountRow | null> {
    return this.accounts.findByEmail(email, manager);
  }

  grants(accountId: string, manager?: EntityManager): Promise<GrantRow[]> {
    return this.accounts.grants(accountId, manager);
  }

  /** Answers the new account's identifier; null when the address already has an account. */
  async create(manager: EntityManager, newcomer: Newcomer, by: string | null): Promise<string | null> {
    const id = newId();
    const created = await this.accounts.insert(manager, {
      id,
      email: newcomer.email,
      name: newcomer.name,
      service: newcomer.service ?? '',
      organisationId: newcomer.organisationId ?? null,
      demonstration: newcomer.demonstration ?? false,
      now: this.clock.now(),
    });
    if (!created) return null;
    await this.events.append(manager, [
      { action: 'account.created', actorId: by, sheetId: null, facts: { accountId: id } },
    ]);
    return id;
  }
}

/** Whether the person may come in. */
export function isActive(account: Pick<AccountRow, 'disabledAt' | 'closedAt'>): boolean {
  return account.disabledAt === null && account.closedAt === null;
}
