import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
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
    const rows = await manager.query<unknown[]>(
      `INSERT INTO mails (id, key, kind, account_id, recipient, facts, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (key) DO NOTHING RETURNING id`,
      [mail.id, mail.key, mail.kind, mail.accountId, mail.recipient, mail.facts, mail.createdAt],
    );
    return rows.length > 0;
  }

  async find(id: string): Promise<MailRow | null> {
    const [row] = await this.database.query<MailRow[]>(
      `SELECT id, key, kind, account_id AS "accountId", recipient, facts, sent_at AS "sentAt", refused_at AS "refusedAt"
       FROM mails WHERE id = $1`,
      [id],
    );
    return row ?? null;
  }

  /** Writes down why the server did not take it; refused for good, it waits for somebody to look at it. */
  async markFailed(manager: EntityManager, id: string, failure: string, refusedAt: Date | null): Promise<void> {
    await manager.query('UPDATE mails SET failures = failures + 1, last_failure = $2, refused_at = $3 WHERE id = $1', [
      id,
      failure,
      refusedAt,
    ]);
  }

  /** Those that could not be sent so far, the latest first. */
  failing(): Promise<FailingMail[]> {
    return this.database.query<FailingMail[]>(
      `SELECT id, kind, recipient, facts ->> 'subject' AS subject, created_at AS "createdAt", failures,
         last_failure AS "lastFailure", refused_at AS "refusedAt"
       FROM mails WHERE sent_at IS NULL AND failures > 0 ORDER BY created_at DESC, id LIMIT 200`,
    );
  }

  /** Whether some mails could not be handed over so far, and will be tried again. */
  async isDelayed(): Promise<boolean> {
    const rows = await this.database.query<unknown[]>(
      'SELECT FROM mails WHERE sent_at IS NULL AND failures > 0 AND refused_at IS NULL LIMIT 1',
    );
    return rows.length > 0;
  }

  /** Answers false for a mail that was sent, or is not there. */
  async tryAgain(manager: EntityManager, id: string): Promise<boolean> {
    const [, count] = await manager.query<[unknown[], number]>(
      'UPDATE mails SET refused_at = NULL WHERE id = $1 AND sent_at IS NULL',
      [id],
    );
    return count === 1;
  }

  async markSent(id: string, now: Date): Promise<void> {
    await this.database.query('UPDATE mails SET sent_at = $2 WHERE id = $1', [id, now]);
  }
}
