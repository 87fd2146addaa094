import { Injectable } from '@nestjs/common';
import { DataSource, QueryFailedError, type EntityManager } from 'typeorm';

/** A new address that somebody asked for, until they prove it. */
export interface AddressChangeRow {
  id: string;
  accountId: string;
  email: string;
}

const columns = 'id, account_id AS "accountId", email';

@Injectable()
export class AddressRepository {
  constructor(private readonly database: DataSource) {}

  /** Answers false, and changes nothing, when another account has that address. */
  async change(manager: EntityManager, accountId: string, email: string): Promise<boolean> {
    try {
      // A savepoint: what is refused leaves the caller's transaction as it was.
      return await manager.transaction(async (inner) => {
        const [, count] = await inner.query<[unknown[], number]>(
          'UPDATE accounts SET email = $2, version = version + 1 WHERE id = $1 AND closed_at IS NULL',
          [accountId, email],
        );
        return count === 1;
      });
    } catch (error) {
      const { code } = (error instanceof QueryFailedError ? error.driverError : {}) as { code?: string };
      if (code === '23505') return false;
      throw error;
    }
  }

  /** What hung on the former address: it is remembered, and nothing that was sent or will be sent there lets in. */
  async leave(manager: EntityManager, accountId: string, former: string, now: Date): Promise<void> {
    await manager.query(
      `INSERT INTO former_addresses (account_id, email, left_at) VALUES ($1, lower($2), $3)
       ON CONFLICT (account_id, email) DO UPDATE SET left_at = excluded.left_at`,
      [accountId, former, now],
    );
    await manager.query(
      `DELETE FROM former_addresses f USING accounts a WHERE a.id = $1 AND f.account_id = a.id AND f.email = lower(a.email)`,
      [accountId],
    );
    await manager.query('DELETE FROM address_changes WHERE account_id = $1', [accountId]);
    await manager.query('DELETE FROM pending_identities WHERE account_id = $1', [accountId]);
    await manager.query(
      `DELETE FROM mails WHERE account_id = $1 AND sent_at IS NULL
         AND kind IN ('invitation', 'password', 'sign-in', 'identity')`,
      [accountId],
    );
  }

  /** One at a time: a new one takes the place of the one before. */
  async saveChange(manager: EntityManager, { id, accountId, email }: AddressChangeRow, now: Date): Promise<void> {
    await manager.query(
      `INSERT INTO address_changes (id, account_id, email, asked_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (account_id) DO UPDATE SET id = excluded.id, email = excluded.email, asked_at = excluded.asked_at`,
      [id, accountId, email, now],
    );
  }

  async findChange(id: string, manager: EntityManager = this.database.manager): Promise<AddressChangeRow | null> {
    const [row] = await manager.query<AddressChangeRow[]>(`SELECT ${columns} FROM address_changes WHERE id = $1`, [id]);
    return row ?? null;
  }

  /** Whether administrators heard already that these two would share an address. */
  async conflictIsKnown(manager: EntityManager, accountId: string, holderId: string): Promise<boolean> {
    const rows = await manager.query<unknown[]>(
      `SELECT FROM events WHERE action = 'account.address-conflict' AND facts ->> 'accountId' = $1
         AND facts ->> 'holderId' = $2 LIMIT 1`,
      [accountId, holderId],
    );
    return rows.length > 0;
  }
}
