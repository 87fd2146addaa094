import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { many, run, sql } from '#core/database/sql';

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
    await run(this.database, sql`DELETE FROM sessions WHERE ends_at <= ${now} OR seen_at <= ${sessionsSeen}`);
    await run(this.database, sql`DELETE FROM known_devices WHERE expires_at <= ${now}`);
    await run(this.database, sql`DELETE FROM signed_links WHERE expires_at <= ${links}`);
    await run(this.database, sql`DELETE FROM openid_attempts WHERE expires_at <= ${now}`);
    await run(this.database, sql`DELETE FROM pending_identities WHERE expires_at <= ${now}`);
    await run(this.database, sql`DELETE FROM attempts WHERE ends_at <= ${now}`);
  }

  /**
   * Personal values that events were about: the events stay. Reasons given for what became of sheets go only where
   * asked, and stand in details of their own.
   */
  async removeDetails({ details }: Deadlines, { withReasons }: { withReasons: boolean }): Promise<void> {
    await run(
      this.database,
      sql`DELETE FROM event_details d USING events e WHERE e.id = d.event_id AND e.at <= ${details}
       AND (${withReasons} OR d.reason IS NULL)`,
    );
  }

  async removeRequests({ unprovenRequests, decidedRequests }: Deadlines): Promise<void> {
    await run(
      this.database,
      sql`DELETE FROM access_requests WHERE (proven_at IS NULL AND created_at <= ${unprovenRequests})
       OR decided_at <= ${decidedRequests}`,
    );
    // Their link opened for two hours.
    await run(this.database, sql`DELETE FROM address_changes WHERE asked_at <= ${unprovenRequests}`);
  }

  /**
   * Practices signalled to a colleague, answered or not, with what told them; invitations declined or taken back. Of those
   * who cosign, and of those who proofread once their link is over, the address goes and the name stays.
   */
  async removeInvitations({ invitations }: Deadlines): Promise<void> {
    await run(
      this.database,
      sql`WITH gone AS (DELETE FROM invitations WHERE part = 'nomination' AND invited_at <= ${invitations} RETURNING id)
       DELETE FROM notices n USING gone WHERE n.key = 'nominated:' || gone.id::text`,
    );
    await run(
      this.database,
      sql`DELETE FROM invitations WHERE answer IN ('declined', 'withdrawn') AND answered_at <= ${invitations}`,
    );
    await run(
      this.database,
      sql`UPDATE invitations SET email = '' WHERE answer = 'accepted' AND answered_at <= ${invitations}
       AND email <> ''`,
    );
    await run(
      this.database,
      sql`UPDATE proofreadings SET email = '' WHERE expires_at <= ${invitations} AND email <> ''`,
    );
  }

  /** What was told long ago, or to somebody who is gone. */
  async removeNotices({ notices }: Deadlines): Promise<void> {
    await run(
      this.database,
      sql`DELETE FROM notices n USING accounts a WHERE a.id = n.account_id
       AND (n.told_at <= ${notices} OR a.closed_at IS NOT NULL)`,
    );
  }

  /** Mails that were sent long enough ago; answers which, for the files that may be kept of them. */
  async removeMails({ mails }: Deadlines): Promise<string[]> {
    // A contact is told once: what says that they were stays, without the rest.
    await run(
      this.database,
      sql`UPDATE mails SET recipient = '', facts = '{}' WHERE kind = 'contact-named' AND sent_at <= ${mails}
       AND recipient <> ''`,
    );
    const rows = await many(
      this.database,
      sql<{ id: string }>`DELETE FROM mails WHERE kind <> 'contact-named' AND sent_at <= ${mails} RETURNING id`,
    );
    return rows.map(({ id }) => id);
  }

  /** Open accounts that nobody came in with since then, and were not warned yet. */
  idleUnwarned(since: Date): Promise<{ id: string; name: string; email: string }[]> {
    return many(
      this.database,
      sql`SELECT id, name, email FROM accounts
       WHERE closed_at IS NULL AND email IS NOT NULL AND coalesce(last_seen_at, created_at) <= ${since}
         AND warned_at IS NULL ORDER BY id`,
    );
  }

  async markWarned(manager: EntityManager, id: string, now: Date): Promise<void> {
    await run(manager, sql`UPDATE accounts SET warned_at = ${now} WHERE id = ${id}`);
  }

  /** Open accounts idle since then, whose warning has been there for long enough. */
  async idleWarned(since: Date, warnedBefore: Date): Promise<string[]> {
    const rows = await many(
      this.database,
      sql<{ id: string }>`SELECT id FROM accounts
       WHERE closed_at IS NULL AND coalesce(last_seen_at, created_at) <= ${since} AND warned_at <= ${warnedBefore}
       ORDER BY id`,
    );
    return rows.map(({ id }) => id);
  }
}
