import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

export interface AccessRequestRow {
  id: string;
  email: string;
  name: string;
  service: string;
  organisation: string;
  reason: string;
  provenAt: Date | null;
  decision: 'accepted' | 'refused' | null;
}

const columns = `id, email, name, service, organisation, reason, proven_at AS "provenAt", decision`;

@Injectable()
export class AccessRequestRepository {
  constructor(private readonly database: DataSource) {}

  async insert(
    manager: EntityManager,
    request: Omit<AccessRequestRow, 'provenAt' | 'decision'>,
    now: Date,
  ): Promise<void> {
    await manager.query(
      `INSERT INTO access_requests (id, email, name, service, organisation, reason, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [request.id, request.email, request.name, request.service, request.organisation, request.reason, now],
    );
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
