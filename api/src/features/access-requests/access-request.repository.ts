import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { exists, fragment, many, one, run, sql } from '#core/database/sql';

export interface AccessRequestRow {
  id: string;
  email: string;
  name: string;
  service: string;
  organisation: string;
  reason: string;
  /** The identity that a provider vouched for, which the account will have; null: a local account is asked for. */
  issuer: string | null;
  subject: string | null;
  siret: string | null;
  provenAt: Date | null;
  decision: 'accepted' | 'refused' | null;
}

/** Of an identity: its provider, and its name there. */
export interface VouchedKey {
  issuer: string;
  subject: string;
}

/** Somebody who asks by an identity: what a provider says of them. */
export type VouchedPerson = Pick<AccessRequestRow, 'email' | 'name' | 'service' | 'siret'> & VouchedKey;

const columns = fragment`id, email, name, service, organisation, reason, issuer, subject, siret,
  proven_at AS "provenAt", decision`;

@Injectable()
export class AccessRequestRepository {
  constructor(private readonly database: DataSource) {}

  async insert(
    manager: EntityManager,
    request: Pick<AccessRequestRow, 'id' | 'email' | 'name' | 'service' | 'organisation' | 'reason'>,
    now: Date,
  ): Promise<void> {
    await run(
      manager,
      sql`INSERT INTO access_requests (id, email, name, service, organisation, reason, created_at)
       VALUES (${request.id}, ${request.email}, ${request.name}, ${request.service}, ${request.organisation},
         ${request.reason}, ${now})`,
    );
  }

  /** The provider proves who asks. Answers false, and writes nothing, while a request of that identity waits. */
  async insertVouched(manager: EntityManager, request: VouchedPerson & { id: string }, now: Date): Promise<boolean> {
    const { id, email, name, service, siret, issuer, subject } = request;
    const written = await run(
      manager,
      sql`INSERT INTO access_requests (id, email, name, service, organisation, siret, issuer, subject, created_at,
       proven_at)
       VALUES (${id}, ${email}, ${name}, ${service},
         coalesce((SELECT name FROM organisations WHERE siret = ${siret}), ''), ${siret}, ${issuer}, ${subject},
         ${now}, ${now})
       ON CONFLICT (issuer, subject) WHERE decided_at IS NULL DO NOTHING`,
    );
    return written > 0;
  }

  /** What was decided last of this identity. */
  async lastDecision(manager: EntityManager, { issuer, subject }: VouchedKey): Promise<'accepted' | 'refused' | null> {
    const row = await one(
      manager,
      sql<{ decision: 'accepted' | 'refused' }>`SELECT decision FROM access_requests
       WHERE issuer = ${issuer} AND subject = ${subject} AND decision IS NOT NULL
       ORDER BY decided_at DESC, id DESC LIMIT 1`,
    );
    return row?.decision ?? null;
  }

  /** Takes away what waits of an identity that came in by another way. */
  async dropWaiting(manager: EntityManager, { issuer, subject }: VouchedKey): Promise<void> {
    await run(
      manager,
      sql`DELETE FROM access_requests WHERE issuer = ${issuer} AND subject = ${subject} AND decided_at IS NULL`,
    );
  }

  /** Whether another one than this waits for an administrator. */
  async othersWait(manager: EntityManager, id: string): Promise<boolean> {
    return exists(
      manager,
      sql`SELECT FROM access_requests WHERE id <> ${id} AND decided_at IS NULL AND proven_at IS NOT NULL LIMIT 1`,
    );
  }

  async find(id: string): Promise<AccessRequestRow | null> {
    return one(this.database, sql<AccessRequestRow>`SELECT ${columns} FROM access_requests WHERE id = ${id}`);
  }

  async prove(manager: EntityManager, id: string, now: Date): Promise<void> {
    await run(manager, sql`UPDATE access_requests SET proven_at = coalesce(proven_at, ${now}) WHERE id = ${id}`);
  }

  /** Decides once: answers the request, or null when somebody has decided already. */
  async decide(
    manager: EntityManager,
    id: string,
    given: { decision: 'accepted' | 'refused'; by: string | null; now: Date },
  ): Promise<AccessRequestRow | null> {
    return one(
      manager,
      sql<AccessRequestRow>`UPDATE access_requests SET decision = ${given.decision}, decided_by = ${given.by},
       decided_at = ${given.now}
       WHERE id = ${id} AND decided_at IS NULL AND proven_at IS NOT NULL RETURNING ${columns}`,
    );
  }

  /** Proven and undecided, the oldest first. */
  waiting(): Promise<AccessRequestRow[]> {
    return many(
      this.database,
      sql<AccessRequestRow>`SELECT ${columns} FROM access_requests WHERE decided_at IS NULL AND proven_at IS NOT NULL
       ORDER BY proven_at, id`,
    );
  }
}
