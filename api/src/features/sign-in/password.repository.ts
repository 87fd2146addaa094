import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { fragment, type Fragment, one, run, sql } from '#core/database/sql';

export interface PasswordRow {
  accountId: string;
  hash: string;
  active: boolean;
}

@Injectable()
export class PasswordRepository {
  constructor(private readonly database: DataSource) {}

  /** The password of the account at that address, whatever the address's case. */
  async findByEmail(email: string): Promise<PasswordRow | null> {
    return this.where(fragment`lower(a.email) = lower(${email})`);
  }

  async find(accountId: string): Promise<PasswordRow | null> {
    return this.where(fragment`a.id = ${accountId}`);
  }

  async save(manager: EntityManager, accountId: string, hash: string, now: Date): Promise<void> {
    await run(
      manager,
      sql`INSERT INTO passwords (account_id, hash, changed_at) VALUES (${accountId}, ${hash}, ${now})
       ON CONFLICT (account_id) DO UPDATE SET hash = excluded.hash, changed_at = excluded.changed_at`,
    );
  }

  /** Keeps the password hashed at today's cost, unless it was changed meanwhile. */
  async rehash(accountId: string, formerHash: string, hash: string): Promise<void> {
    await run(
      this.database,
      sql`UPDATE passwords SET hash = ${hash} WHERE account_id = ${accountId} AND hash = ${formerHash}`,
    );
  }

  private where(condition: Fragment): Promise<PasswordRow | null> {
    return one(
      this.database,
      sql<PasswordRow>`SELECT p.account_id AS "accountId", p.hash, a.disabled_at IS NULL
       AND a.closed_at IS NULL AS active
       FROM accounts a JOIN passwords p ON p.account_id = a.id WHERE ${condition}`,
    );
  }
}
