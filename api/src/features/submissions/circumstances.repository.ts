import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '@recueil/domain';

/** Someone active, as the policy sees them, with how they are called and told. */
export interface ActivePerson extends Actor {
  id: string;
  name: string;
  email: string;
  notifications: { requests?: 'at-once' | 'daily' };
  charterAccepted: boolean;
}

interface Surroundings {
  meetings: string[];
  absentIds: string[];
  load: Record<string, number>;
}

const activePeople = `SELECT a.id, a.name, a.email, a.service, a.organisation_id AS "organisationId", a.notifications,
  a.charter_accepted_at IS NOT NULL AS "charterAccepted", coalesce((
    SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('role', g.role, 'side', g.side))
      || CASE g.role WHEN 'administrator' THEN '{}' ELSE jsonb_build_object('committeeId', g.committee_id) END)
    FROM role_grants g WHERE g.account_id = a.id), '[]') AS grants
  FROM accounts a WHERE a.disabled_at IS NULL AND a.closed_at IS NULL`;

@Injectable()
export class CircumstancesRepository {
  /** Members and secretaries of these committees, secretaries for all, administrators, and those named. */
  people(
    manager: EntityManager,
    committeeIds: readonly string[],
    accountIds: readonly string[],
  ): Promise<ActivePerson[]> {
    return manager.query<ActivePerson[]>(
      `${activePeople} AND (a.id = ANY ($2) OR EXISTS (
         SELECT FROM role_grants g WHERE g.account_id = a.id
           AND (g.role = 'administrator' OR g.committee_id = ANY ($1) OR (g.role = 'secretary' AND g.committee_id IS NULL))))
       ORDER BY a.name, a.id`,
      [committeeIds, accountIds],
    );
  }

  /** Members and secretaries of any committee: who may be appointed for one file. */
  experienced(manager: EntityManager): Promise<ActivePerson[]> {
    return manager.query<ActivePerson[]>(
      `${activePeople} AND EXISTS (SELECT FROM role_grants g WHERE g.account_id = a.id AND g.role IN ('member', 'secretary'))
       ORDER BY a.name, a.id LIMIT 500`,
    );
  }

  /** Of the same service or organisation, as the policy has it: who may validate in the absence of one of them. */
  colleagues(
    manager: EntityManager,
    { service, organisationId }: Pick<Actor, 'service' | 'organisationId'>,
  ): Promise<ActivePerson[]> {
    return manager.query<ActivePerson[]>(
      `${activePeople} AND (a.organisation_id = $2 OR (trim($1) <> '' AND lower(trim(a.service)) = lower(trim($1))
         AND (a.organisation_id IS NULL OR $2::uuid IS NULL)))
       ORDER BY a.name, a.id LIMIT 500`,
      [service, organisationId],
    );
  }

  /** The days on which a committee meets from now on, who is away today, and how much each has in hand. */
  async surroundings(manager: EntityManager, committeeId: string | null, today: string): Promise<Surroundings> {
    const [row] = await manager.query<Surroundings[]>(
      `SELECT
         (SELECT coalesce(jsonb_agg(to_char(held_on, 'YYYY-MM-DD') ORDER BY held_on), '[]') FROM committee_meetings
           WHERE committee_id = $1 AND held_on >= $2::date) AS meetings,
         (SELECT coalesce(jsonb_agg(DISTINCT account_id), '[]') FROM absences
           WHERE $2::date BETWEEN starts_on AND ends_on) AS "absentIds",
         (SELECT coalesce(jsonb_object_agg(person, files), '{}') FROM (
           SELECT person, count(*) AS files FROM (
             SELECT unnest(readers_named) AS person FROM submissions WHERE state = 'reviewing'
             UNION ALL SELECT pen_holder_id FROM submissions WHERE state = 'rewriting' AND pen_holder_id IS NOT NULL
           ) held GROUP BY person) loads) AS load`,
      [committeeId, today],
    );
    return row ?? { meetings: [], absentIds: [], load: {} };
  }

  /** Null for whoever may not come in, or not any more. */
  async active(manager: EntityManager, accountId: string): Promise<ActivePerson | null> {
    const [row] = await manager.query<ActivePerson[]>(`${activePeople} AND a.id = $1`, [accountId]);
    return row ?? null;
  }

  async activeAt(manager: EntityManager, email: string): Promise<ActivePerson | null> {
    const [row] = await manager.query<ActivePerson[]>(`${activePeople} AND lower(a.email) = lower($1)`, [email]);
    return row ?? null;
  }

  async names(manager: EntityManager, ids: readonly string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await manager.query<{ id: string; name: string }[]>(
      'SELECT id, name FROM accounts WHERE id = ANY ($1)',
      [[...new Set(ids)]],
    );
    return new Map(rows.map(({ id, name }) => [id, name === '' ? 'Une personne partie' : name]));
  }
}
