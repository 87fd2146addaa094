import { Injectable } from '@nestjs/common';
import { DataSource, QueryFailedError, type EntityManager } from 'typeorm';
import { exists, fragment, one, run, sql } from '#core/database/sql';

/** A new address that somebody asked for, until they prove it. */
export interface AddressChangeRow {
  id: string;
  accountId: string;
  email: string;
}

const columns = fragment`id, account_id AS "accountId", email`;

@Injectable()
export class AddressRepository {
  constructor(private readonly database: DataSource) {}

  /** Answers false, and changes nothing, when another account has that address. */
  async change(manager: EntityManager, accountId: string, email: string): Promise<boolean> {
    try {
      // A savepoint: what is refused leaves the caller's transaction as it was.
      return await manager.transaction(async (inner) => {
        const written = await run(
          inner,
          sql`UPDATE accounts SET email = ${email}, version = version + 1
           WHERE id = ${accountId} AND closed_at IS NULL`,
        );
        return written === 1;
      });
    } catch (error) {
      const { code } = (error instanceof QueryFailedError ? error.driverError : {}) as { code?: string };
      if (code === '23505') return false;
      throw error;
    }
  }

  /** What hung on the former address: it is remembered, and nothing that was sent or will be sent there lets in. */
  async leave(manager: EntityManager, accountId: string, former: string, now: Date): Promise<void> {
    await run(
      manager,
      sql`INSERT INTO former_addresses (account_id, email, left_at) VALUES (${accountId}, lower(${former}), ${now})
       ON CONFLICT (account_id, email) DO UPDATE SET left_at = excluded.left_at`,
    );
    await run(
      manager,
      sql`DELETE FROM former_addresses f USING accounts a WHERE a.id = ${accountId} AND f.account_id = a.id
       AND f.email = lower(a.email)`,
    );
    await run(manager, sql`DELETE FROM address_changes WHERE account_id = ${accountId}`);
    await run(manager, sql`DELETE FROM pending_identities WHERE account_id = ${accountId}`);
    await run(
      manager,
      sql`DELETE FROM mails WHERE account_id = ${accountId} AND sent_at IS NULL
         AND kind IN ('invitation', 'password', 'sign-in', 'identity')`,
    );
  }

  /** One at a time: a new one takes the place of the one before. */
  async saveChange(manager: EntityManager, { id, accountId, email }: AddressChangeRow, now: Date): Promise<void> {
    await run(
      manager,
      sql`INSERT INTO address_changes (id, account_id, email, asked_at) VALUES (${id}, ${accountId}, ${email}, ${now})
       ON CONFLICT (account_id) DO UPDATE SET id = excluded.id, email = excluded.email, asked_at = excluded.asked_at`,
    );
  }

  async findChange(id: string, manager: EntityManager = this.database.manager): Promise<AddressChangeRow | null> {
    return one(manager, sql<AddressChangeRow>`SELECT ${columns} FROM address_changes WHERE id = ${id}`);
  }

  /** Whether administrators heard already that these two would share an address. */
  async conflictIsKnown(manager: EntityManager, accountId: string, holderId: string): Promise<boolean> {
    return exists(
      manager,
      sql`SELECT FROM events WHERE action = 'account.address-conflict' AND facts ->> 'accountId' = ${accountId}
         AND facts ->> 'holderId' = ${holderId} LIMIT 1`,
    );
  }
}
