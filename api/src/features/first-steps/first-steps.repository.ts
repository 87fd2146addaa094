import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { one, only, sql } from '#core/database/sql';

export interface CountsRow {
  themes: number;
  subthemes: number;
  people: number;
  /** Those that somebody is a member of. */
  committees: number;
  sheets: number;
  /** Whether a mail of trial was ever asked for. */
  isMailTried: boolean;
}

export interface TrialMailRow {
  recipient: string;
  isSent: boolean;
  failure: string | null;
}

/** How far an installation has come. */
@Injectable()
export class FirstStepsRepository {
  constructor(private readonly database: DataSource) {}

  counts(): Promise<CountsRow> {
    return only(
      this.database,
      sql<CountsRow>`SELECT
         (SELECT count(*)::int FROM themes WHERE parent_id IS NULL) AS themes,
         (SELECT count(*)::int FROM themes WHERE parent_id IS NOT NULL) AS subthemes,
         (SELECT count(*)::int FROM accounts WHERE disabled_at IS NULL AND closed_at IS NULL) AS people,
         (SELECT count(DISTINCT committee_id)::int FROM role_grants WHERE role = 'member') AS committees,
         (SELECT count(*)::int FROM published_sheets) AS sheets,
         EXISTS (SELECT FROM events WHERE action = 'mail.tried') AS "isMailTried"`,
    );
  }

  /** The last one, as long as mails are kept. */
  trialMail(): Promise<TrialMailRow | null> {
    return one(
      this.database,
      sql<TrialMailRow>`SELECT recipient, sent_at IS NOT NULL AS "isSent", last_failure AS failure
       FROM mails WHERE kind = 'trial' ORDER BY created_at DESC LIMIT 1`,
    );
  }
}
