import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { many, one, only, run, sql } from '#core/database/sql';
import type { MailKind } from './mail-kinds';

export interface MailRow {
  id: string;
  key: string;
  kind: MailKind;
  accountId: string | null;
  recipient: string;
  facts: Record<string, string>;
  sentAt: Date | null;
  refusedAt: Date | null;
}

/** A mail that the server refused for good, as it was written down. */
export type RefusedMail = Pick<MailRow, 'id' | 'key' | 'kind' | 'recipient' | 'facts'>;

/** How many mails wait, were not taken and will be tried again, were refused for good. */
export interface MailCounts {
  waiting: number;
  delayed: number;
  refused: number;
  /** Since the oldest that waits was written. */
  oldestSeconds: number;
  /** What the mail server said of one of those that were not taken. */
  lastFailure: string | null;
}

export interface FailingMail {
  id: string;
  kind: string;
  recipient: string;
  subject: string | null;
  createdAt: Date;
  failures: number;
  lastFailure: string;
  refusedAt: Date | null;
}

@Injectable()
export class MailRepository {
  constructor(private readonly database: DataSource) {}

  /** Answers false, and writes nothing, when that was told already. */
  async insert(
    manager: EntityManager,
    mail: Omit<MailRow, 'sentAt' | 'refusedAt'> & { createdAt: Date },
  ): Promise<boolean> {
    const written = await run(
      manager,
      sql`INSERT INTO mails (id, key, kind, account_id, recipient, facts, created_at)
       VALUES (${mail.id}, ${mail.key}, ${mail.kind}, ${mail.accountId}, ${mail.recipient},
       ${JSON.stringify(mail.facts)}, ${mail.createdAt})
       ON CONFLICT (key) DO NOTHING`,
    );
    return written > 0;
  }

  /** Those that wait to be sent, or sent again; what was refused for good waits for somebody. */
  async unsent(manager: EntityManager): Promise<string[]> {
    const rows = await many(
      manager,
      sql<{ id: string }>`SELECT id FROM mails WHERE sent_at IS NULL AND refused_at IS NULL ORDER BY created_at, id`,
    );
    return rows.map(({ id }) => id);
  }

  async find(id: string): Promise<MailRow | null> {
    return one(
      this.database,
      sql<MailRow>`SELECT id, key, kind, account_id AS "accountId", recipient, facts, sent_at AS "sentAt",
       refused_at AS "refusedAt"
       FROM mails WHERE id = ${id}`,
    );
  }

  /** Writes down why the server did not take it; refused for good, it waits for somebody to look at it. */
  async markFailed(manager: EntityManager, id: string, failure: string, refusedAt: Date | null): Promise<void> {
    await run(
      manager,
      sql`UPDATE mails SET failures = failures + 1, last_failure = ${failure}, refused_at = ${refusedAt}
       WHERE id = ${id}`,
    );
  }

  /** Those that could not be sent so far, the latest first. */
  failing(): Promise<FailingMail[]> {
    return many(
      this.database,
      sql<FailingMail>`SELECT id, kind, recipient, facts ->> 'subject' AS subject, created_at AS "createdAt", failures,
         coalesce(last_failure, '') AS "lastFailure", refused_at AS "refusedAt"
       FROM mails WHERE sent_at IS NULL AND failures > 0 ORDER BY created_at DESC, id LIMIT 200`,
    );
  }

  /** Of those that were not sent so far. */
  counts(): Promise<MailCounts> {
    return only(
      this.database,
      sql<MailCounts>`SELECT count(*) FILTER (WHERE refused_at IS NULL)::int AS waiting,
         count(*) FILTER (WHERE refused_at IS NULL AND failures > 0)::int AS delayed,
         count(*) FILTER (WHERE refused_at IS NOT NULL)::int AS refused,
         coalesce(extract(epoch FROM now() - min(created_at) FILTER (WHERE refused_at IS NULL)), 0)::int
           AS "oldestSeconds",
         max(last_failure) FILTER (WHERE refused_at IS NULL AND failures > 0) AS "lastFailure"
       FROM mails WHERE sent_at IS NULL`,
    );
  }

  /** Answers false for a mail that was sent, or is not there. */
  async tryAgain(manager: EntityManager, id: string): Promise<boolean> {
    const written = await run(manager, sql`UPDATE mails SET refused_at = NULL WHERE id = ${id} AND sent_at IS NULL`);
    return written === 1;
  }

  /** `wordingVersion`: of the settings whose words it was sent with; null: with Recueil's own. */
  async markSent(id: string, now: Date, wordingVersion: number | null): Promise<void> {
    await run(
      this.database,
      sql`UPDATE mails SET sent_at = ${now}, wording_version = ${wordingVersion} WHERE id = ${id}`,
    );
  }
}
