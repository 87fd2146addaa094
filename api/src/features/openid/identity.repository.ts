import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { fragment, many, one, run, sql } from '#core/database/sql';

export interface IdentityRow {
  id: string;
  issuer: string;
  subject: string;
  accountId: string;
  /** The address that the provider vouched for last; null: none that it verified. */
  email: string | null;
  lastUsedAt: Date | null;
}

/** An identity that waits for proof that the account with its address is its owner's. */
export interface PendingIdentityRow {
  id: string;
  issuer: string;
  subject: string;
  accountId: string;
  browserHash: Buffer;
  expiresAt: Date;
}

type Key = Pick<IdentityRow, 'issuer' | 'subject'>;

const columns = fragment`id, issuer, subject, account_id AS "accountId", email, last_used_at AS "lastUsedAt"`;
const pendingColumns = fragment`id, issuer, subject, account_id AS "accountId", browser_hash AS "browserHash",
  expires_at AS "expiresAt"`;

@Injectable()
export class IdentityRepository {
  constructor(private readonly database: DataSource) {}

  async find(manager: EntityManager, { issuer, subject }: Key): Promise<IdentityRow | null> {
    return one(
      manager,
      sql<IdentityRow>`SELECT ${columns} FROM identities WHERE issuer = ${issuer} AND subject = ${subject}`,
    );
  }

  /** Answers false, and writes nothing, when the identity already leads to an account. */
  async insert(manager: EntityManager, identity: Omit<IdentityRow, 'lastUsedAt'>, now: Date): Promise<boolean> {
    const written = await run(
      manager,
      sql`INSERT INTO identities (id, issuer, subject, account_id, email, created_at)
       VALUES (${identity.id}, ${identity.issuer}, ${identity.subject}, ${identity.accountId}, ${identity.email},
       ${now})
       ON CONFLICT (issuer, subject) DO NOTHING`,
    );
    return written > 0;
  }

  async touch(manager: EntityManager, { issuer, subject }: Key, now: Date): Promise<void> {
    await run(
      manager,
      sql`UPDATE identities SET last_used_at = ${now} WHERE issuer = ${issuer} AND subject = ${subject}`,
    );
  }

  /** The address that the provider vouches for now. */
  async keepAddress(manager: EntityManager, { issuer, subject }: Key, email: string): Promise<void> {
    await run(manager, sql`UPDATE identities SET email = ${email} WHERE issuer = ${issuer} AND subject = ${subject}`);
  }

  list(accountId: string, manager: EntityManager = this.database.manager): Promise<IdentityRow[]> {
    return many(
      manager,
      sql<IdentityRow>`SELECT ${columns} FROM identities WHERE account_id = ${accountId} ORDER BY created_at, id`,
    );
  }

  /** The account's identities; nobody else changes them until this transaction is over. */
  async listLocked(manager: EntityManager, accountId: string): Promise<IdentityRow[]> {
    await run(manager, sql`SELECT FROM accounts WHERE id = ${accountId} FOR UPDATE`);
    return this.list(accountId, manager);
  }

  async delete(manager: EntityManager, id: string): Promise<void> {
    await run(manager, sql`DELETE FROM identities WHERE id = ${id}`);
  }

  /** One per identity: whoever comes again starts the proof anew. */
  async savePending(manager: EntityManager, pending: PendingIdentityRow, now: Date): Promise<void> {
    await run(
      manager,
      sql`DELETE FROM pending_identities WHERE expires_at <= ${now}
       OR (issuer = ${pending.issuer} AND subject = ${pending.subject})`,
    );
    await run(
      manager,
      sql`INSERT INTO pending_identities (id, issuer, subject, account_id, browser_hash, expires_at)
       VALUES (${pending.id}, ${pending.issuer}, ${pending.subject}, ${pending.accountId}, ${pending.browserHash},
         ${pending.expiresAt}) ON CONFLICT (issuer, subject) DO NOTHING`,
    );
  }

  async pendingOfBrowser(browserHash: Buffer, now: Date): Promise<PendingIdentityRow | null> {
    return one(
      this.database,
      sql<PendingIdentityRow>`SELECT ${pendingColumns} FROM pending_identities
       WHERE browser_hash = ${browserHash} AND expires_at > ${now}
       ORDER BY expires_at DESC, id DESC LIMIT 1`,
    );
  }

  async pending(id: string, now: Date): Promise<PendingIdentityRow | null> {
    return one(
      this.database,
      sql<PendingIdentityRow>`SELECT ${pendingColumns} FROM pending_identities
       WHERE id = ${id} AND expires_at > ${now}`,
    );
  }

  async takePending(manager: EntityManager, id: string, now: Date): Promise<PendingIdentityRow | null> {
    return one(
      manager,
      sql<PendingIdentityRow>`DELETE FROM pending_identities WHERE id = ${id} AND expires_at > ${now}
       RETURNING ${pendingColumns}`,
    );
  }
}
