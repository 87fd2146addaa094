import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { submissionColumns, submissionTables, type SubmissionRow, type LooseContact } from '#rooms/submissions';

@Injectable()
export class DraftRepository {
  /**
   * What this person created with this key, and the hash of what they sent for it; null: created before that was kept.
   * The key is theirs alone until the transaction ends.
   */
  async made(
    manager: EntityManager,
    accountId: string,
    key: string,
  ): Promise<{ submissionId: string; sentHash: Buffer | null } | null> {
    await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`${accountId} ${key}`]);
    const [row] = await manager.query<{ submissionId: string; sentHash: Buffer | null }[]>(
      'SELECT submission_id AS "submissionId", sent_hash AS "sentHash" FROM creations WHERE account_id = $1 AND key = $2',
      [accountId, key],
    );
    return row ?? null;
  }

  async remember(
    manager: EntityManager,
    made: { accountId: string; key: string; submissionId: string; sentHash: Buffer; now: Date },
  ): Promise<void> {
    await manager.query(
      'INSERT INTO creations (account_id, key, submission_id, sent_hash, created_at) VALUES ($1, $2, $3, $4, $5)',
      [made.accountId, made.key, made.submissionId, made.sentHash, made.now],
    );
  }

  /** A sheet whose referent is this person, of the organisation that is theirs. */
  async insertSheet(manager: EntityManager, accountId: string): Promise<string> {
    const sheetId = newId();
    await manager.query(
      'INSERT INTO sheets (id, organisation_id, demonstration) SELECT $1, organisation_id, demonstration FROM accounts WHERE id = $2',
      [sheetId, accountId],
    );
    await manager.query(`INSERT INTO sheet_people (sheet_id, account_id, part) VALUES ($1, $2, 'author')`, [
      sheetId,
      accountId,
    ]);
    return sheetId;
  }

  /** The submission under a shared lock: whoever acts on it meanwhile waits until the text is written, or refused. */
  async shareLock(manager: EntityManager, id: string): Promise<SubmissionRow | null> {
    const [row] = await manager.query<SubmissionRow[]>(
      `SELECT ${submissionColumns} FROM ${submissionTables} WHERE b.id = $1 FOR SHARE OF b`,
      [id],
    );
    return row ?? null;
  }

  contactsOf(manager: EntityManager, sheetId: string): Promise<LooseContact[]> {
    return manager.query<LooseContact[]>(
      `SELECT id, name, role, email, phone, url FROM contacts WHERE sheet_id = $1 AND redacted_at IS NULL`,
      [sheetId],
    );
  }
}
