import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { exists, one, run, sql } from '#core/database/sql';
import { over } from '#rooms/submissions';

/** Who is on the team of a sheet, and what changes with it. */
@Injectable()
export class TeamRepository {
  /** Nobody acts on the sheet until the transaction ends. Answers its submission that is not over, if there is one. */
  async lockSheet(manager: EntityManager, sheetId: string): Promise<string | null> {
    await run(manager, sql`SELECT FROM sheets WHERE id = ${sheetId} FOR UPDATE`);
    const row = await one(
      manager,
      sql<{ id: string }>`SELECT id FROM submissions WHERE sheet_id = ${sheetId}
       AND state NOT IN ${over} FOR UPDATE`,
    );
    return row?.id ?? null;
  }

  /** The account stays open until the transaction ends; false when it is not. */
  async holdAccount(manager: EntityManager, accountId: string): Promise<boolean> {
    return exists(
      manager,
      sql`SELECT FROM accounts WHERE id = ${accountId} AND disabled_at IS NULL AND closed_at IS NULL FOR KEY SHARE`,
    );
  }

  /** Someone who may come in answers for the sheet. */
  async hasActiveReferent(manager: EntityManager, sheetId: string): Promise<boolean> {
    return exists(
      manager,
      sql`SELECT FROM sheet_people sp JOIN accounts a ON a.id = sp.account_id
       WHERE sp.sheet_id = ${sheetId} AND sp.part = 'author' AND a.disabled_at IS NULL AND a.closed_at IS NULL`,
    );
  }

  /** A referent stays referent; a delegate becomes a co-author, who may stand in as well. */
  async addCoAuthor(manager: EntityManager, sheetId: string, accountId: string): Promise<void> {
    await run(
      manager,
      sql`INSERT INTO sheet_people (sheet_id, account_id, part) VALUES (${sheetId}, ${accountId}, 'co-author')
       ON CONFLICT (sheet_id, account_id) DO UPDATE SET part = 'co-author' WHERE sheet_people.part = 'delegate'`,
    );
  }

  /** The referent who left stays as co-author, for the sheet is theirs too. */
  async makeReferent(manager: EntityManager, sheetId: string, accountId: string): Promise<void> {
    await run(manager, sql`UPDATE sheet_people SET part = 'co-author' WHERE sheet_id = ${sheetId} AND part = 'author'`);
    await run(
      manager,
      sql`INSERT INTO sheet_people (sheet_id, account_id, part) VALUES (${sheetId}, ${accountId}, 'author')
       ON CONFLICT (sheet_id, account_id) DO UPDATE SET part = 'author'`,
    );
  }

  /**
   * Answers false when the person is no co-author. They wrote the sheet: they give no opinion on it afterwards either.
   */
  async removeCoAuthor(
    manager: EntityManager,
    { id, sheetId }: { id: string; sheetId: string },
    accountId: string,
  ): Promise<boolean> {
    const count = await run(
      manager,
      sql`DELETE FROM sheet_people WHERE sheet_id = ${sheetId} AND account_id = ${accountId} AND part = 'co-author'`,
    );
    if (count === 0) return false;
    await run(
      manager,
      sql`UPDATE submissions SET declared_interest_ids = array_append(declared_interest_ids, ${accountId})
       WHERE id = ${id} AND ${accountId} <> ALL (declared_interest_ids)`,
    );
    return true;
  }

  async nameReaders(manager: EntityManager, submissionId: string, accountIds: readonly string[]): Promise<void> {
    await run(manager, sql`UPDATE submissions SET readers_named = ${accountIds} WHERE id = ${submissionId}`);
  }
}
