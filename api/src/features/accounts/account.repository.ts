import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { NotificationPreferences } from '@recueil/contracts';
import type { RoleGrant } from '@recueil/domain';
import { exists, fragment, many, one, run, sql } from '#core/database/sql';

export interface AccountRow {
  id: string;
  /** Null once the person is gone. */
  email: string | null;
  name: string;
  service: string;
  organisationId: string | null;
  organisationName: string | null;
  notifications: Partial<NotificationPreferences>;
  disabledAt: Date | null;
  closedAt: Date | null;
  charterAcceptedAt: Date | null;
  newcomer: boolean;
  version: number;
}

export interface GrantRow {
  role: RoleGrant['role'];
  committeeId: string | null;
  committeeName: string | null;
  side: 'design' | 'use' | null;
}

export interface NewAccount {
  id: string;
  email: string;
  name: string;
  service: string;
  organisationId: string | null;
  /** Of the organisation, where its identifier is not known. */
  siret: string | null;
  demonstration?: boolean;
  now: Date;
}

const columns = fragment`a.id, a.email, a.name, a.service, a.organisation_id AS "organisationId",
  o.name AS "organisationName", a.notifications, a.disabled_at AS "disabledAt", a.closed_at AS "closedAt",
  a.charter_accepted_at AS "charterAcceptedAt", a.newcomer, a.version`;

@Injectable()
export class AccountRepository {
  constructor(private readonly database: DataSource) {}

  async find(id: string, manager: EntityManager = this.database.manager): Promise<AccountRow | null> {
    return one(
      manager,
      sql<AccountRow>`SELECT ${columns} FROM accounts a LEFT JOIN organisations o ON o.id = a.organisation_id
       WHERE a.id = ${id}`,
    );
  }

  /** By its address, whatever its case. */
  async findByEmail(email: string, manager: EntityManager = this.database.manager): Promise<AccountRow | null> {
    return one(
      manager,
      sql<AccountRow>`SELECT ${columns} FROM accounts a LEFT JOIN organisations o ON o.id = a.organisation_id
       WHERE lower(a.email) = lower(${email})`,
    );
  }

  /** Answers false, and writes nothing, when the address already has an account. */
  async insert(manager: EntityManager, account: NewAccount): Promise<boolean> {
    const written = await run(
      manager,
      sql`INSERT INTO accounts (id, email, name, service, organisation_id, demonstration, newcomer, created_at)
       VALUES (${account.id}, ${account.email}, ${account.name}, ${account.service},
         coalesce(${account.organisationId}, (SELECT id FROM organisations WHERE siret = ${account.siret})),
         ${account.demonstration ?? false}, NOT ${account.demonstration ?? false}, ${account.now})
       ON CONFLICT (lower(email)) DO NOTHING`,
    );
    return written > 0;
  }

  /** Answers false when the row is not at that version any more. */
  async update(
    manager: EntityManager,
    id: string,
    version: number,
    fields: Pick<AccountRow, 'name' | 'service' | 'organisationId' | 'notifications'>,
  ): Promise<boolean> {
    const written = await run(
      manager,
      sql`UPDATE accounts SET name = ${fields.name}, service = ${fields.service},
       organisation_id = ${fields.organisationId}, notifications = ${JSON.stringify(fields.notifications)},
       version = version + 1
       WHERE id = ${id} AND version = ${version} AND closed_at IS NULL`,
    );
    return written === 1;
  }

  /** The person was welcomed. */
  async welcome(manager: EntityManager, id: string): Promise<void> {
    await run(manager, sql`UPDATE accounts SET newcomer = false WHERE id = ${id}`);
  }

  /** Answers false, and writes nothing, when the person accepted it before. */
  async acceptCharter(manager: EntityManager, id: string, now: Date): Promise<boolean> {
    const written = await run(
      manager,
      sql`UPDATE accounts SET charter_accepted_at = ${now}
       WHERE id = ${id} AND charter_accepted_at IS NULL AND closed_at IS NULL`,
    );
    return written === 1;
  }

  /** The roles given to the person, those they hold for someone absent left out. */
  grants(accountId: string, manager: EntityManager = this.database.manager): Promise<GrantRow[]> {
    return many(
      manager,
      sql<GrantRow>`SELECT g.role, g.committee_id AS "committeeId", c.name AS "committeeName", g.side
       FROM role_grants g LEFT JOIN committees c ON c.id = g.committee_id
       WHERE g.account_id = ${accountId} ORDER BY g.role, c.name, g.side`,
    );
  }

  async organisationExists(manager: EntityManager, id: string | null): Promise<boolean> {
    if (id === null) return true;
    return exists(manager, sql`SELECT FROM organisations WHERE id = ${id}`);
  }

  organisationsLike(text: string): Promise<{ id: string; name: string }[]> {
    return many(
      this.database,
      sql`SELECT id, name FROM organisations WHERE position(search_fold(${text}) IN search_fold(name)) > 0
       ORDER BY name LIMIT 20`,
    );
  }

  /** Those who administer, and may come in. */
  administrators(manager: EntityManager): Promise<{ id: string; email: string; name: string }[]> {
    return many(
      manager,
      sql`SELECT a.id, a.email, a.name FROM accounts a JOIN role_grants g ON g.account_id = a.id
       AND g.role = 'administrator'
       WHERE a.disabled_at IS NULL AND a.closed_at IS NULL AND a.email IS NOT NULL ORDER BY a.id`,
    );
  }

  /** Answers false when the account has that role already. */
  async insertAdministrator(manager: EntityManager, id: string, accountId: string): Promise<boolean> {
    const written = await run(
      manager,
      sql`INSERT INTO role_grants (id, account_id, role) VALUES (${id}, ${accountId}, 'administrator')
       ON CONFLICT DO NOTHING`,
    );
    return written > 0;
  }
}
