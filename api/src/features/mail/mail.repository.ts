import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { MailKind } from './mail-kinds';

export interface MailRow {
  id: string;
  kind: MailKind;
  accountId: string | null;
  recipient: string;
  facts: Record<string, string>;
  sentAt: Date | null;
}

@Injectable()
export class MailRepository {
  constructor(private readonly database: DataSource) {}

  /** Answers false, and writes nothing, when that was told already. */
  async insert(
    manager: EntityManager,
    mail: Omit<MailRow, 'sentAt'> & { key: string; createdAt: Date },
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
      `SELECT id, kind, account_id AS "accountId", recipient, facts, sent_at AS "sentAt" FROM mails WHERE id = $1`,
      [id],
    );
    return row ?? null;
  }

  async markSent(id: string, now: Date): Promise<void> {
    await this.database.query('UPDATE mails SET sent_at = $2 WHERE id = $1', [id, now]);
  }
}
