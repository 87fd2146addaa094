import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { MyCorrection } from '@recueil/contracts';
import { Clock } from '#core/clock/clock';
import { notFound, ProblemError } from '#core/errors/problem';
import { EventLog } from '#core/events/event-log';
import { versionPassed } from '#core/http/if-match';
import { AccountRepository, type AccountRow, type GrantRow } from './account.repository';

/** A person as whoever creates their account knows them. */
export interface Newcomer {
  email: string;
  name: string;
  service?: string;
  organisationId?: string | null;
  /** Where the person works, as a provider says it: fills in the organisation that has it. */
  siret?: string | null;
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

  /** The account; null unless its person may come in. */
  async findActive(id: string, manager?: EntityManager): Promise<AccountRow | null> {
    const account = await this.accounts.find(id, manager);
    return account && isActive(account) ? account : null;
  }

  /** The account; throws `not-found` unless its person may come in. */
  async requireActive(id: string, manager?: EntityManager): Promise<AccountRow> {
    const account = await this.findActive(id, manager);
    if (account === null) throw new ProblemError('not-found', 'Ce compte n’est plus actif.');
    return account;
  }

  findByEmail(email: string, manager?: EntityManager): Promise<AccountRow | null> {
    return this.accounts.findByEmail(email, manager);
  }

  grants(accountId: string, manager?: EntityManager): Promise<GrantRow[]> {
    return this.accounts.grants(accountId, manager);
  }

  /** Those who administer, and may come in. */
  administrators(manager: EntityManager): Promise<{ id: string; email: string; name: string }[]> {
    return this.accounts.administrators(manager);
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
      siret: newcomer.siret ?? null,
      demonstration: newcomer.demonstration ?? false,
      now: this.clock.now(),
    });
    if (!created) return null;
    await this.events.append(manager, [
      { action: 'account.created', actorId: by, sheetId: null, facts: { accountId: id } },
    ]);
    return id;
  }

  /**
   * Corrects what is held of a person. Throws `not-found` for an unknown account or organisation,
   * `precondition-failed` when the account is not at that version any more.
   */
  async correct(
    manager: EntityManager,
    id: string,
    version: number,
    after: MyCorrection,
    by: string | null,
  ): Promise<void> {
    const account = await this.accounts.find(id, manager);
    if (account?.closedAt !== null) throw notFound();
    if (!(await this.accounts.organisationExists(manager, after.organisationId))) {
      const message = 'Cette organisation n’existe plus. Choisissez-en une dans la liste.';
      throw new ProblemError('invalid', message, { errors: [{ field: 'organisationId', message }] });
    }
    if (!(await this.accounts.update(manager, id, version, after))) throw versionPassed();
    const { name, service, organisationId, notifications } = account;
    const before = { name, service, organisationId, notifications };
    const fields = (Object.keys(before) as (keyof typeof before)[]).filter(
      (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
    );
    await this.events.append(manager, [
      {
        action: 'account.corrected',
        actorId: by,
        sheetId: null,
        facts: { accountId: id, fields },
        details: { before, after },
      },
    ]);
  }

  /** The person was welcomed: it is not done again. */
  welcome(manager: EntityManager, accountId: string): Promise<void> {
    return this.accounts.welcome(manager, accountId);
  }

  /** The person accepts the charter of contributors: once, however often it is said. */
  async acceptCharter(manager: EntityManager, accountId: string): Promise<void> {
    if (!(await this.accounts.acceptCharter(manager, accountId, this.clock.now()))) return;
    await this.events.append(manager, [
      { action: 'account.charter-accepted', actorId: accountId, sheetId: null, facts: { accountId } },
    ]);
  }

  /** Gives the role of administrator. Answers false when the person has it already. */
  async makeAdministrator(manager: EntityManager, accountId: string): Promise<boolean> {
    const given = await this.accounts.insertAdministrator(manager, newId(), accountId);
    if (!given) return false;
    await this.events.append(manager, [
      {
        action: 'account.roles-changed',
        actorId: null,
        sheetId: null,
        facts: { accountId, added: ['administrator'], removed: [] },
      },
    ]);
    return true;
  }

  /** A few organisations whose name has these words, to choose from. */
  organisationsLike(text: string): Promise<{ id: string; name: string }[]> {
    return this.accounts.organisationsLike(text);
  }
}

/** Whether the person may come in. */
export function isActive(account: Pick<AccountRow, 'disabledAt' | 'closedAt'>): boolean {
  return account.disabledAt === null && account.closedAt === null;
}
