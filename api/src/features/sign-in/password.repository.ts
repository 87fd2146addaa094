import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

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
    return this.one('lower(a.email) = lower($1)', email);
  }

  async find(accountId: string): Promise<PasswordRow | null> {
    return this.one('a.id = $1', accountId);
  }

  async save(manager: EntityManager, accountId: string, hash: string, now: Date): Promise<void> {
    await manager.query(
      `INSERT INTO passwords (account_id, hash, changed_at) VALUES ($1, $2, $3)
       ON CONFLICT (account_id) DO UPDATE SET hash = excluded.hash, changed_at = excluded.changed_at`,
      [accountId, hash, now],
    );
  }

  /** The same password under today's cost, unless it was changed meanwhile. */
  async rehash(accountId: string, formerHash: string, hash: string): Promise<void> {
    await this.database.query('UPDATE passwords SET hash = $3 WHERE account_id = $1 AND hash = $2', [
      accountId,
      formerHash,
      hash,
    ]);
  }

  private async one(where: string, value: string): Promise<PasswordRow | null> {
    const [row] = await this.database.query<PasswordRow[]>(
      `SELECT p.account_id AS "accountId", p.hash, a.disabled_at IS NULL AND a.closed_at IS NULL AS active
       FROM accounts a JOIN passwords p ON p.account_id = a.id WHERE ${where}`,
      [value],
    );
    return row ?? null;
  }
}
