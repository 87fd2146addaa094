import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { NoticeView } from '@recueil/contracts';
import { knownToTeam } from '#rooms/submissions';

interface NewNotice {
  id: string;
  key: string;
  accountId: string;
  submissionId: string | null;
  kind: string;
  asks: boolean;
  subject: string;
  path: string;
  at: Date;
  mailed: boolean;
  /** Last day, as YYYY-MM-DD, for what is asked. */
  dueOn: string | null;
}

export interface StoredNotice extends Omit<NoticeView, 'at' | 'readAt'> {
  at: Date;
  readAt: Date | null;
}

/** What one mail tells, beside other things. */
export interface UnmailedNotice {
  id: string;
  asks: boolean;
  subject: string;
  path: string;
  dueOn: string | null;
}

/** So many are shown; older ones are in the history of each file. */
const mostShown = 100;

@Injectable()
export class NoticeRepository {
  constructor(private readonly database: DataSource) {}

  /** Answers false, and writes nothing, when that was told already. */
  async insert(manager: EntityManager, notice: NewNotice): Promise<boolean> {
    const rows = await manager.query<unknown[]>(
      `INSERT INTO notices (id, key, account_id, submission_id, kind, asks, subject, path, told_at, mailed,
         due_on) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (key) DO NOTHING RETURNING id`,
      [
        notice.id,
        notice.key,
        notice.accountId,
        notice.submissionId,
        notice.kind,
        notice.asks,
        notice.subject,
        notice.path,
        notice.at,
        notice.mailed,
        notice.dueOn,
      ],
    );
    return rows.length > 0;
  }

  /** The file that this was told about; null when it was about none. */
  async submissionOf(manager: EntityManager, key: string): Promise<string | null> {
    const [row] = await manager.query<{ submissionId: string | null }[]>(
      'SELECT submission_id AS "submissionId" FROM notices WHERE key = $1',
      [key],
    );
    return row?.submissionId ?? null;
  }

  /** Takes back what was told: it asks nothing any more. */
  async forget(manager: EntityManager, key: string): Promise<void> {
    await manager.query('DELETE FROM notices WHERE key = $1', [key]);
  }

  /** The title that the team knows last; null when it knows none. */
  async sentTitle(manager: EntityManager, sheetId: string): Promise<string | null> {
    const [row] = await manager.query<{ title: string }[]>(
      `SELECT convert_from(r.content, 'UTF8')::jsonb ->> 'title' AS title FROM revisions r
       WHERE r.sheet_id = $1 AND ${knownToTeam} ORDER BY r.created_at DESC, r.id DESC LIMIT 1`,
      [sheetId],
    );
    return row?.title ?? null;
  }

  async slugOf(manager: EntityManager, sheetId: string): Promise<string | null> {
    const [row] = await manager.query<{ slug: string }[]>('SELECT slug FROM published_sheets WHERE sheet_id = $1', [
      sheetId,
    ]);
    return row?.slug ?? null;
  }

  /** The latest first, with how many were not read. */
  async of(accountId: string): Promise<{ notices: StoredNotice[]; unread: number }> {
    const notices = await this.database.query<StoredNotice[]>(
      `SELECT id, told_at AS at, asks, subject, path, read_at AS "readAt" FROM notices
       WHERE account_id = $1 ORDER BY told_at DESC, id DESC LIMIT ${String(mostShown)}`,
      [accountId],
    );
    const [count] = await this.database.query<{ unread: number }[]>(
      'SELECT count(*)::int AS unread FROM notices WHERE account_id = $1 AND read_at IS NULL',
      [accountId],
    );
    return { notices, unread: count?.unread ?? 0 };
  }

  /** All of them when no identifier is given. */
  async markRead(accountId: string, ids: readonly string[] | null, now: Date): Promise<void> {
    await this.database.query(
      `UPDATE notices SET read_at = $3 WHERE account_id = $1 AND read_at IS NULL AND ($2::uuid[] IS NULL OR id = ANY ($2))`,
      [accountId, ids, now],
    );
  }

  /** Null for whoever cannot be written to any more. */
  async recipient(manager: EntityManager, accountId: string): Promise<{ name: string; email: string } | null> {
    const [row] = await manager.query<{ name: string; email: string }[]>(
      'SELECT name, email FROM accounts WHERE id = $1 AND disabled_at IS NULL AND closed_at IS NULL',
      [accountId],
    );
    return row ?? null;
  }

  /** What waits for the summary of the day, taken once. */
  async takeUnmailed(manager: EntityManager, accountId: string): Promise<UnmailedNotice[]> {
    const [rows] = await manager.query<[UnmailedNotice[], number]>(
      `UPDATE notices SET mailed = true WHERE account_id = $1 AND NOT mailed
       RETURNING id, asks, subject, path, to_char(due_on, 'YYYY-MM-DD') AS "dueOn"`,
      [accountId],
    );
    return rows;
  }

  /** Those whom something is asked of that no mail has told yet. */
  async awaitingMail(manager: EntityManager): Promise<string[]> {
    const rows = await manager.query<{ accountId: string }[]>(
      'SELECT DISTINCT account_id AS "accountId" FROM notices WHERE NOT mailed AND asks',
    );
    return rows.map(({ accountId }) => accountId);
  }
}
