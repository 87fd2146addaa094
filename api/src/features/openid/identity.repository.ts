import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

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

const columns = 'id, issuer, subject, account_id AS "accountId", email, last_used_at AS "lastUsedAt"';
const pendingColumns = `id, issuer, subject, account_id AS "accountId", browser_hash AS "browserHash",
  expires_at AS "expiresAt"`;

@Injectable()
export class IdentityRepository {
  constructor(private readonly database: DataSource) {}

  async find(manager: EntityManager, { issuer, subject }: Key): Promise<IdentityRow | null> {
    const [row] = await manager.query<IdentityRow[]>(
      `SELECT ${columns} FROM identities WHERE issuer = $1 AND subject = $2`,
      [issuer, subject],
    );
    return row ?? null;
  }

  /** Answers false, and writes nothing, when the identity already leads to an account. */
  async insert(manager: EntityManager, identity: Omit<IdentityRow, 'lastUsedAt'>, now: Date): Promise<boolean> {
    const rows = await manager.query<unknown[]>(
      `INSERT INTO identities (id, issuer, subject, account_id, email, created_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (issuer, subject) DO NOTHING RETURNING id`,
      [identity.id, identity.issuer, identity.subject, identity.accountId, identity.email, now],
    );
    return rows.length > 0;
  }

  async touch(manager: EntityManager, { issuer, subject }: Key, now: Date): Promise<void> {
    await manager.query('UPDATE identities SET last_used_at = $3 WHERE issuer = $1 AND subject = $2', [
      issuer,
      subject,
      now,
    ]);
  }

  /** The address that the provider vouches for now. */
  async keepAddress(manager: EntityManager, { issuer, subject }: Key, email: string): Promise<void> {
    await manager.query('UPDATE identities SET email = $3 WHERE issuer = $1 AND subject = $2', [
      issuer,
      subject,
      email,
    ]);
  }

  list(accountId: string, manager: EntityManager = this.database.manager): Promise<IdentityRow[]> {
    return manager.query<IdentityRow[]>(
      `SELECT ${columns} FROM identities WHERE account_id = $1 ORDER BY created_at, id`,
      [accountId],
    );
  }

  /** The same, and nobody else changes them until this transaction is over. */
  async listLocked(manager: EntityManager, accountId: string): Promise<IdentityRow[]> {
    await manager.query('SELECT id FROM accounts WHERE id = $1 FOR UPDATE', [accountId]);
    return this.list(accountId, manager);
  }

  async delete(manager: EntityManager, id: string): Promise<void> {
    await manager.query('DELETE FROM identities WHERE id = $1', [id]);
  }

  /** One per identity: whoever comes again starts the proof anew. */
  async savePending(manager: EntityManager, pending: PendingIdentityRow, now: Date): Promise<void> {
    await manager.query('DELETE FROM pending_identities WHERE expires_at <= $1 OR (issuer = $2 AND subject = $3)', [
      now,
      pending.issuer,
      pending.subject,
    ]);
    await manager.query(
      `INSERT INTO pending_identities (id, issuer, subject, account_id, browser_hash, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (issuer, subject) DO NOTHING`,
      [pending.id, pending.issuer, pending.subject, pending.accountId, pending.browserHash, pending.expiresAt],
    );
  }

  async pendingOfBrowser(browserHash: Buffer, now: Date): Promise<PendingIdentityRow | null> {
    const [row] = await this.database.query<PendingIdentityRow[]>(
      `SELECT ${pendingColumns} FROM pending_identities WHERE browser_hash = $1 AND expires_at > $2
       ORDER BY expires_at DESC, id DESC LIMIT 1`,
      [browserHash, now],
    );
    return row ?? null;
  }

  async pending(id: string, now: Date): Promise<PendingIdentityRow | null> {
    const [row] = await this.database.query<PendingIdentityRow[]>(
      `SELECT ${pendingColumns} FROM pending_identities WHERE id = $1 AND expires_at > $2`,
      [id, now],
    );
    return row ?? null;
  }

  async takePending(manager: EntityManager, id: string, now: Date): Promise<PendingIdentityRow | null> {
    const [rows] = await manager.query<[PendingIdentityRow[], number]>(
      `DELETE FROM pending_identities WHERE id = $1 AND expires_at > $2 RETURNING ${pendingColumns}`,
      [id, now],
    );
    return rows[0] ?? null;
  }
}
