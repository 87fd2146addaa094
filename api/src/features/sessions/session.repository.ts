import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { RoleGrant } from '@recueil/domain';
import { Readers } from '#core/database/readers';
import { fragment, many, one, run, sql } from '#core/database/sql';

export interface NewSession {
  id: string;
  tokenHash: Buffer;
  accountId: string;
  method: 'password' | 'openid';
  /** What OpenID said of how the person proved who they are. */
  acr: string | null;
  idToken: string | null;
  device: string;
  now: Date;
  endsAt: Date;
}

export interface SessionRow {
  id: string;
  accountId: string;
  method: 'password' | 'openid';
  device: string;
  createdAt: Date;
  seenAt: Date;
  endsAt: Date;
}

/** A live session with what the policy needs of its account. */
export interface IdentifiedRow {
  sessionId: string;
  accountId: string;
  seenAt: Date;
  method: 'password' | 'openid';
  acr: string | null;
  service: string;
  organisationId: string | null;
  grants: RoleGrant[];
}

const columns = fragment`id, account_id AS "accountId", method, device, created_at AS "createdAt", seen_at AS "seenAt",
  ends_at AS "endsAt"`;

@Injectable()
export class SessionRepository {
  constructor(
    private readonly database: DataSource,
    private readonly readers: Readers,
  ) {}

  async insert(manager: EntityManager, session: NewSession): Promise<void> {
    await run(
      manager,
      sql`INSERT INTO sessions (id, token_hash, account_id, method, acr, id_token, device, created_at, seen_at, ends_at)
       VALUES (${session.id}, ${session.tokenHash}, ${session.accountId}, ${session.method}, ${session.acr},
         ${session.idToken}, ${session.device}, ${session.now}, ${session.now}, ${session.endsAt})`,
    );
    await run(
      manager,
      sql`UPDATE accounts SET last_seen_at = ${session.now}, warned_at = NULL WHERE id = ${session.accountId}`,
    );
  }

  /** In one read: the session if it lives, and its account's roles, those of absent people it stands in for included. */
  identify(tokenHash: Buffer, times: { now: Date; idleSince: Date; today: string }): Promise<IdentifiedRow | null> {
    return this.readers.readNow((on) =>
      one(
        on,
        sql<IdentifiedRow>`SELECT session_id AS "sessionId", account_id AS "accountId", seen_at AS "seenAt", method, acr,
         service, organisation_id AS "organisationId", grants
         FROM reading.identify(${tokenHash}, ${times.now}, ${times.idleSince}, ${times.today})`,
      ),
    );
  }

  async touch(sessionId: string, now: Date): Promise<void> {
    await run(
      this.database,
      sql`WITH seen AS (UPDATE sessions SET seen_at = ${now} WHERE id = ${sessionId} AND seen_at < ${now}
       RETURNING account_id)
       UPDATE accounts a SET last_seen_at = ${now}, warned_at = NULL FROM seen WHERE a.id = seen.account_id`,
    );
  }

  async find(sessionId: string): Promise<SessionRow | null> {
    return one(this.database, sql<SessionRow>`SELECT ${columns} FROM sessions WHERE id = ${sessionId}`);
  }

  /** The live ones of an account, the latest used first. */
  list(accountId: string, times: { now: Date; idleSince: Date }): Promise<SessionRow[]> {
    return many(
      this.database,
      sql<SessionRow>`SELECT ${columns} FROM sessions WHERE account_id = ${accountId} AND ends_at > ${times.now}
       AND seen_at > ${times.idleSince}
       ORDER BY seen_at DESC, id`,
    );
  }

  /** Ends a session of this account. Answers what the provider wants to hear of it; null when there was none. */
  async delete(sessionId: string, accountId: string): Promise<{ idToken: string | null } | null> {
    return one(
      this.database,
      sql<{ idToken: string | null }>`DELETE FROM sessions WHERE id = ${sessionId} AND account_id = ${accountId}
       RETURNING id_token AS "idToken"`,
    );
  }

  /** Ends all of an account's sessions, but one if so wanted. Answers how many ended. */
  async deleteAll(manager: EntityManager, accountId: string, keptId: string | null = null): Promise<number> {
    const count = await run(
      manager,
      sql`DELETE FROM sessions WHERE account_id = ${accountId} AND (${keptId}::uuid IS NULL OR id <> ${keptId})`,
    );
    return count;
  }
}
