import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Moments before which things have been kept long enough. */
export interface Deadlines {
  now: Date;
  sessionsSeen: Date;
  links: Date;
  details: Date;
  mails: Date;
  unprovenRequests: Date;
  decidedRequests: Date;
  invitations: Date;
  notices: Date;
}

@Injectable()
export class RetentionRepository {
  constructor(private readonly database: DataSource) {}

  /** Sessions, known devices, links and counters that open nothing any more. */
  async removeExpired({ now, sessionsSeen, links }: Deadlines): Promise<void> {
    await this.database.query('DELETE FROM sessions WHERE ends_at <= $1 OR seen_at <= $2', [now, sessionsSeen]);
    await this.database.query('DELETE FROM known_devices WHERE expires_at <= $1', [now]);
    await this.database.query('DELETE FROM signed_links WHERE expires_at <= $1', [links]);
    await this.database.query('DELETE FROM openid_attempts WHERE expires_at <= $1', [now]);
    await this.database.query('DELETE FROM pending_identities WHERE expires_at <= $1', [now]);
    await this.database.query('DELETE FROM attempts WHERE ends_at <= $1', [now]);
  }

  /** Personal values that events were about: the events stay. */
  async removeDetails({ details }: Deadlines): Promise<void> {
    await this.database.query('DELETE FROM event_details d USING events e WHERE e.id = d.event_id AND e.at <= $1', [
      details,
    ]);
  }

  async removeRequests({ unprovenRequests, decidedRequests }: Deadlines): Promise<void> {
    await this.database.query(
      `DELETE FROM access_requests WHERE (proven_at IS NULL AND created_at <= $1) OR decided_at <= $2`,
      [unprovenRequests, decidedRequests],
    );
    // Their link opened for two hours.
    await this.database.query('DELETE FROM address_changes WHERE asked_at <= $1', [unprovenRequests]);
  }

  /**
   * Practices signalled to a colleague, answered or not, with what told them; invitations declined or taken back. Of those
   * who cosign, and of those who proofread once their link is over, the address goes and the name stays.
   */
  async removeInvitations({ invitations }: Deadlines): Promise<void> {
    await this.database.query(
      `WITH gone AS (DELETE FROM invitations WHERE part = 'nomination' AND invited_at <= $1 RETURNING id)
       DELETE FROM notices n USING gone WHERE n.key = 'nominated:' || gone.id::text`,
      [invitations],
    );
    await this.database.query(
      `DELETE FROM invitations WHERE answer IN ('declined', 'withdrawn') AND answered_at <= $1`,
      [invitations],
    );
    await this.database.query(
      `UPDATE invitations SET email = '' WHERE answer = 'accepted' AND answered_at <= $1 AND email <> ''`,
      [invitations],
    );
    await this.database.query(`UPDATE proofreadings SET email = '' WHERE expires_at <= $1 AND email <> ''`, [
      invitations,
    ]);
  }

  /** What was told long ago, or to somebody who is gone. */
  async removeNotices({ notices }: Deadlines): Promise<void> {
    await this.database.query(
      'DELETE FROM notices n USING accounts a WHERE a.id = n.account_id AND (n.told_at <= $1 OR a.closed_at IS NOT NULL)',
      [notices],
    );
  }

  /** Mails that were sent long enough ago; answers which, for the files that may be kept of them. */
  async removeMails({ mails }: Deadlines): Promise<string[]> {
    // A contact is told once: what says that they were stays, without the rest.
    await this.database.query(
      `UPDATE mails SET recipient = '', facts = '{}' WHERE kind = 'contact-named' AND sent_at <= $1 AND recipient <> ''`,
      [mails],
    );
    const [rows] = await this.database.query<[{ id: string }[], number]>(
      `DELETE FROM mails WHERE kind <> 'contact-named' AND sent_at <= $1 RETURNING id`,
      [mails],
    );
    return rows.map(({ id }) => id);
  }

  /** Open accounts that nobody came in with since then, and were not warned yet. */
  idleUnwarned(since: Date): Promise<{ id: string; name: string; email: string }[]> {
    return this.database.query(
      `SELECT id, name, email FROM accounts
       WHERE closed_at IS NULL AND coalesce(last_seen_at, created_at) <= $1 AND warned_at IS NULL ORDER BY id`,
      [since],
    );
  }

  async markWarned(
    manager: { query(sql: string, values: unknown[]): Promise<unknown> },
    id: string,
    now: Date,
  ): Promise<void> {
    await manager.query('UPDATE accounts SET warned_at = $2 WHERE id = $1', [id, now]);
  }

  /** Open accounts idle since then, whose warning has been there for long enough. */
  async idleWarned(since: Date, warnedBefore: Date): Promise<string[]> {
    const rows = await this.database.query<{ id: string }[]>(
      `SELECT id FROM accounts
       WHERE closed_at IS NULL AND coalesce(last_seen_at, created_at) <= $1 AND warned_at <= $2 ORDER BY id`,
      [since, warnedBefore],
    );
    return rows.map(({ id }) => id);
  }
}
