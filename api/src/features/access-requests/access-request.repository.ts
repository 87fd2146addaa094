import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

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

const columns = `id, email, name, service, organisation, reason, issuer, subject, siret, proven_at AS "provenAt", decision`;

@Injectable()
export class AccessRequestRepository {
  constructor(private readonly database: DataSource) {}

  async insert(
    manager: EntityManager,
    request: Pick<AccessRequestRow, 'id' | 'email' | 'name' | 'service' | 'organisation' | 'reason'>,
    now: Date,
  ): Promise<void> {
    await manager.query(
      `INSERT INTO access_requests (id, email, name, service, organisation, reason, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [request.id, request.email, request.name, request.service, request.organisation, request.reason, now],
    );
  }

  /** The provider proves who asks. Answers false, and writes nothing, while a request of that identity waits. */
  async insertVouched(manager: EntityManager, request: VouchedPerson & { id: string }, now: Date): Promise<boolean> {
    const { id, email, name, service, siret, issuer, subject } = request;
    const rows = await manager.query<unknown[]>(
      `INSERT INTO access_requests (id, email, name, service, organisation, siret, issuer, subject, created_at, proven_at)
       VALUES ($1, $2, $3, $4, coalesce((SELECT name FROM organisations WHERE siret = $5), ''), $5, $6, $7, $8, $8)
       ON CONFLICT (issuer, subject) WHERE decided_at IS NULL DO NOTHING RETURNING id`,
      [id, email, name, service, siret, issuer, subject, now],
    );
    return rows.length > 0;
  }

  /** What was decided last of this identity. */
  async lastDecision(manager: EntityManager, { issuer, subject }: VouchedKey): Promise<'accepted' | 'refused' | null> {
    const [row] = await manager.query<{ decision: 'accepted' | 'refused' }[]>(
      `SELECT decision FROM access_requests WHERE issuer = $1 AND subject = $2 AND decided_at IS NOT NULL
       ORDER BY decided_at DESC, id DESC LIMIT 1`,
      [issuer, subject],
    );
    return row?.decision ?? null;
  }

  /** Takes away what waits of an identity that came in by another way. */
  async dropWaiting(manager: EntityManager, { issuer, subject }: VouchedKey): Promise<void> {
    await manager.query('DELETE FROM access_requests WHERE issuer = $1 AND subject = $2 AND decided_at IS NULL', [
      issuer,
      subject,
    ]);
  }

  /** Whether another one than this waits for an administrator. */
  async othersWait(manager: EntityManager, id: string): Promise<boolean> {
    const rows = await manager.query<unknown[]>(
      'SELECT FROM access_requests WHERE id <> $1 AND decided_at IS NULL AND proven_at IS NOT NULL LIMIT 1',
      [id],
    );
    return rows.length > 0;
  }

  async find(id: string): Promise<AccessRequestRow | null> {
    const [row] = await this.database.query<AccessRequestRow[]>(
      `SELECT ${columns} FROM access_requests WHERE id = $1`,
      [id],
    );
    return row ?? null;
  }

  async prove(manager: EntityManager, id: string, now: Date): Promise<void> {
    await manager.query('UPDATE access_requests SET proven_at = coalesce(proven_at, $2) WHERE id = $1', [id, now]);
  }

  /** Decides once: answers the request, or null when somebody has decided already. */
  async decide(
    manager: EntityManager,
    id: string,
    given: { decision: 'accepted' | 'refused'; by: string | null; now: Date },
  ): Promise<AccessRequestRow | null> {
    const [rows] = await manager.query<[AccessRequestRow[], number]>(
      `UPDATE access_requests SET decision = $2, decided_by = $3, decided_at = $4
       WHERE id = $1 AND decided_at IS NULL AND proven_at IS NOT NULL RETURNING ${columns}`,
      [id, given.decision, given.by, given.now],
    );
    return rows[0] ?? null;
  }

  /** Proven and undecided, the oldest first. */
  waiting(): Promise<AccessRequestRow[]> {
    return this.database.query<AccessRequestRow[]>(
      `SELECT ${columns} FROM access_requests WHERE decided_at IS NULL AND proven_at IS NOT NULL ORDER BY proven_at, id`,
    );
  }
}
