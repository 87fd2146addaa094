import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { NoticeView } from '@recueil/contracts';
import { knownToTeam } from '#rooms/submissions';
import { many, one, run, sql } from '#core/database/sql';

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

/** So many are shown; older ones are in the history of each submission. */
const mostShown = 100;

@Injectable()
export class NoticeRepository {
  constructor(private readonly database: DataSource) {}

  /** Answers false, and writes nothing, when that was told already. */
  async insert(manager: EntityManager, notice: NewNotice): Promise<boolean> {
    const written = await run(
      manager,
      sql`INSERT INTO notices (id, key, account_id, submission_id, kind, asks, subject, path, told_at, mailed,
         due_on) VALUES (${notice.id}, ${notice.key}, ${notice.accountId}, ${notice.submissionId}, ${notice.kind},
           ${notice.asks}, ${notice.subject}, ${notice.path}, ${notice.at}, ${notice.mailed}, ${notice.dueOn})
           ON CONFLICT (key) DO NOTHING`,
    );
    return written > 0;
  }

  /** The submission that this was told about; null when it was about none. */
  async submissionOf(manager: EntityManager, key: string): Promise<string | null> {
    const row = await one(
      manager,
      sql<{ submissionId: string | null }>`SELECT submission_id AS "submissionId" FROM notices WHERE key = ${key}`,
    );
    return row?.submissionId ?? null;
  }

  /** Takes back what was told: it asks nothing any more. */
  async forget(manager: EntityManager, key: string): Promise<void> {
    await run(manager, sql`DELETE FROM notices WHERE key = ${key}`);
  }

  /** The title that the team knows last; null when it knows none. */
  async sentTitle(manager: EntityManager, sheetId: string): Promise<string | null> {
    const row = await one(
      manager,
      sql<{ title: string }>`SELECT convert_from(r.content, 'UTF8')::jsonb ->> 'title' AS title FROM revisions r
       WHERE r.sheet_id = ${sheetId} AND ${knownToTeam} ORDER BY r.created_at DESC, r.id DESC LIMIT 1`,
    );
    return row?.title ?? null;
  }

  async slugOf(manager: EntityManager, sheetId: string): Promise<string | null> {
    const row = await one(
      manager,
      sql<{ slug: string }>`SELECT slug FROM published_sheets WHERE sheet_id = ${sheetId}`,
    );
    return row?.slug ?? null;
  }

  /** The latest first, with how many were not read. */
  async of(accountId: string): Promise<{ notices: StoredNotice[]; unread: number }> {
    const notices = await many(
      this.database,
      sql<StoredNotice>`SELECT id, told_at AS at, asks, subject, path, read_at AS "readAt" FROM notices
       WHERE account_id = ${accountId} ORDER BY told_at DESC, id DESC LIMIT ${String(mostShown)}`,
    );
    const count = await one(
      this.database,
      sql<{ unread: number }>`SELECT count(*)::int AS unread FROM notices
       WHERE account_id = ${accountId} AND read_at IS NULL`,
    );
    return { notices, unread: count?.unread ?? 0 };
  }

  /** All of them when no identifier is given. */
  async markRead(accountId: string, ids: readonly string[] | null, now: Date): Promise<void> {
    await run(
      this.database,
      sql`UPDATE notices SET read_at = ${now} WHERE account_id = ${accountId} AND read_at IS NULL
       AND (${ids}::uuid[] IS NULL OR id = ANY (${ids}))`,
    );
  }

  /** Null for whoever cannot be written to any more. */
  async recipient(manager: EntityManager, accountId: string): Promise<{ name: string; email: string } | null> {
    return one(
      manager,
      sql<{ name: string; email: string }>`SELECT name, email FROM accounts
       WHERE id = ${accountId} AND disabled_at IS NULL AND closed_at IS NULL AND email IS NOT NULL`,
    );
  }

  /** What waits for the summary of the day, taken once. */
  async takeUnmailed(manager: EntityManager, accountId: string): Promise<UnmailedNotice[]> {
    const rows = await many(
      manager,
      sql<UnmailedNotice>`UPDATE notices SET mailed = true WHERE account_id = ${accountId} AND NOT mailed
       RETURNING id, asks, subject, path, to_char(due_on, 'YYYY-MM-DD') AS "dueOn"`,
    );
    return rows;
  }

  /** Those whom a summary will tell something. */
  async awaitingSummary(manager: EntityManager): Promise<string[]> {
    const rows = await many(
      manager,
      sql<{ accountId: string }>`SELECT DISTINCT account_id AS "accountId" FROM notices WHERE NOT mailed`,
    );
    return rows.map(({ accountId }) => accountId);
  }

  /** Those whom something is asked of that no mail has told yet. */
  async awaitingMail(manager: EntityManager): Promise<string[]> {
    const rows = await many(
      manager,
      sql<{ accountId: string }>`SELECT DISTINCT account_id AS "accountId" FROM notices WHERE NOT mailed AND asks`,
    );
    return rows.map(({ accountId }) => accountId);
  }
}
