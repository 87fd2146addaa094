import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Who is on the team of a sheet, and what changes with it. */
@Injectable()
export class TeamRepository {
  /** Nobody acts on the sheet until the transaction ends. Answers its file that is not over, if there is one. */
  async lockSheet(manager: EntityManager, sheetId: string): Promise<string | null> {
    await manager.query('SELECT FROM sheets WHERE id = $1 FOR UPDATE', [sheetId]);
    const [row] = await manager.query<{ id: string }[]>(
      `SELECT id FROM submissions WHERE sheet_id = $1 AND state NOT IN ('published', 'withdrawn', 'declined') FOR UPDATE`,
      [sheetId],
    );
    return row?.id ?? null;
  }

  /** The account stays open until the transaction ends; false when it is not. */
  async holdAccount(manager: EntityManager, accountId: string): Promise<boolean> {
    const rows = await manager.query<unknown[]>(
      'SELECT id FROM accounts WHERE id = $1 AND disabled_at IS NULL AND closed_at IS NULL FOR KEY SHARE',
      [accountId],
    );
    return rows.length > 0;
  }

  /** Someone who may come in answers for the sheet. */
  async hasActiveReferent(manager: EntityManager, sheetId: string): Promise<boolean> {
    const rows = await manager.query<unknown[]>(
      `SELECT sp.account_id FROM sheet_people sp JOIN accounts a ON a.id = sp.account_id
       WHERE sp.sheet_id = $1 AND sp.part = 'author' AND a.disabled_at IS NULL AND a.closed_at IS NULL`,
      [sheetId],
    );
    return rows.length > 0;
  }

  /** A referent stays referent; a delegate becomes a co-author, who may stand in as well. */
  async addCoAuthor(manager: EntityManager, sheetId: string, accountId: string): Promise<void> {
    await manager.query(
      `INSERT INTO sheet_people (sheet_id, account_id, part) VALUES ($1, $2, 'co-author')
       ON CONFLICT (sheet_id, account_id) DO UPDATE SET part = 'co-author' WHERE sheet_people.part = 'delegate'`,
      [sheetId, accountId],
    );
  }

  /** The referent who left stays as co-author, for the sheet is theirs too. */
  async makeReferent(manager: EntityManager, sheetId: string, accountId: string): Promise<void> {
    await manager.query(`UPDATE sheet_people SET part = 'co-author' WHERE sheet_id = $1 AND part = 'author'`, [
      sheetId,
    ]);
    await manager.query(
      `INSERT INTO sheet_people (sheet_id, account_id, part) VALUES ($1, $2, 'author')
       ON CONFLICT (sheet_id, account_id) DO UPDATE SET part = 'author'`,
      [sheetId, accountId],
    );
  }

  /** Answers false when the person is no co-author. They wrote the sheet: they give no opinion on it afterwards either. */
  async removeCoAuthor(
    manager: EntityManager,
    { id, sheetId }: { id: string; sheetId: string },
    accountId: string,
  ): Promise<boolean> {
    const [, count] = await manager.query<[unknown[], number]>(
      `DELETE FROM sheet_people WHERE sheet_id = $1 AND account_id = $2 AND part = 'co-author'`,
      [sheetId, accountId],
    );
    if (count === 0) return false;
    await manager.query(
      `UPDATE submissions SET declared_interest_ids = array_append(declared_interest_ids, $2)
       WHERE id = $1 AND $2 <> ALL (declared_interest_ids)`,
      [id, accountId],
    );
    return true;
  }

  async nameReaders(manager: EntityManager, submissionId: string, accountIds: readonly string[]): Promise<void> {
    await manager.query('UPDATE submissions SET readers_named = $2 WHERE id = $1', [submissionId, accountIds]);
  }
}
