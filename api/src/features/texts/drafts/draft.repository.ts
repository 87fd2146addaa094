import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { submissionColumns, submissionTables, type SubmissionRow, type ContactRow } from '#rooms/submissions';
import { many, one, run, sql } from '#core/database/sql';

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
    await run(manager, sql`SELECT pg_advisory_xact_lock(hashtextextended(${`${accountId} ${key}`}, 0))`);
    return one(
      manager,
      sql<{ submissionId: string; sentHash: Buffer | null }>`SELECT submission_id AS "submissionId",
       sent_hash AS "sentHash" FROM creations WHERE account_id = ${accountId} AND key = ${key}`,
    );
  }

  async remember(
    manager: EntityManager,
    made: { accountId: string; key: string; submissionId: string; sentHash: Buffer; now: Date },
  ): Promise<void> {
    await run(
      manager,
      sql`INSERT INTO creations (account_id, key, submission_id, sent_hash, created_at)
       VALUES (${made.accountId}, ${made.key}, ${made.submissionId}, ${made.sentHash}, ${made.now})`,
    );
  }

  /** A sheet whose referent is this person, of the organisation that is theirs. */
  async insertSheet(manager: EntityManager, accountId: string): Promise<string> {
    const sheetId = newId();
    await run(
      manager,
      sql`INSERT INTO sheets (id, organisation_id, demonstration) SELECT ${sheetId}, organisation_id, demonstration
       FROM accounts WHERE id = ${accountId}`,
    );
    await run(
      manager,
      sql`INSERT INTO sheet_people (sheet_id, account_id, part) VALUES (${sheetId}, ${accountId}, 'author')`,
    );
    return sheetId;
  }

  /** The submission under a shared lock: whoever acts on it meanwhile waits until the text is written, or refused. */
  async shareLock(manager: EntityManager, id: string): Promise<SubmissionRow | null> {
    return one(
      manager,
      sql<SubmissionRow>`SELECT ${submissionColumns} FROM ${submissionTables} WHERE b.id = ${id} FOR SHARE OF b`,
    );
  }

  contactsOf(manager: EntityManager, sheetId: string): Promise<ContactRow[]> {
    return many(
      manager,
      sql<ContactRow>`SELECT id, name, role, email, phone, url FROM contacts
       WHERE sheet_id = ${sheetId} AND redacted_at IS NULL`,
    );
  }
}
