import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '@recueil/domain';
import { fragment, many, one, sql } from '#core/database/sql';

/** Someone active, as the policy sees them, with how they are called and told. */
export interface ActivePerson extends Omit<Actor, 'byLink'> {
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

const activePeople = fragment`SELECT a.id, a.name, a.email, a.service, a.organisation_id AS "organisationId",
  a.notifications, a.charter_accepted_at IS NOT NULL AS "charterAccepted", coalesce((
    SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('role', g.role, 'side', g.side))
      || CASE g.role WHEN 'administrator' THEN '{}' ELSE jsonb_build_object('committeeId', g.committee_id) END)
    FROM role_grants g WHERE g.account_id = a.id), '[]') AS grants
  FROM accounts a WHERE a.disabled_at IS NULL AND a.closed_at IS NULL AND a.email IS NOT NULL`;

@Injectable()
export class CircumstancesRepository {
  /** Members and secretaries of these committees, secretaries for all, administrators, and those named. */
  people(
    manager: EntityManager,
    committeeIds: readonly string[],
    accountIds: readonly string[],
  ): Promise<ActivePerson[]> {
    return many(
      manager,
      sql<ActivePerson>`${activePeople} AND (a.id = ANY (${accountIds}) OR EXISTS (
         SELECT FROM role_grants g WHERE g.account_id = a.id
           AND (g.role = 'administrator' OR g.committee_id = ANY (${committeeIds})
             OR (g.role = 'secretary' AND g.committee_id IS NULL))))
       ORDER BY a.name, a.id`,
    );
  }

  /** Members and secretaries of any committee: who may be appointed for one submission. */
  experienced(manager: EntityManager): Promise<ActivePerson[]> {
    return many(
      manager,
      sql<ActivePerson>`${activePeople} AND EXISTS (SELECT FROM role_grants g
       WHERE g.account_id = a.id AND g.role IN ('member', 'secretary'))
       ORDER BY a.name, a.id LIMIT 500`,
    );
  }

  /** Of the same service or organisation, as the policy has it: who may validate in the absence of one of them. */
  colleagues(
    manager: EntityManager,
    { service, organisationId }: Pick<Actor, 'service' | 'organisationId'>,
  ): Promise<ActivePerson[]> {
    return many(
      manager,
      sql<ActivePerson>`${activePeople} AND (a.organisation_id = ${organisationId}
       OR (trim(${service}) <> '' AND lower(trim(a.service)) = lower(trim(${service}))
         AND (a.organisation_id IS NULL OR ${organisationId}::uuid IS NULL)))
       ORDER BY a.name, a.id LIMIT 500`,
    );
  }

  /** The days on which a committee meets from now on, who is away today, and how much each has in hand. */
  async surroundings(manager: EntityManager, committeeId: string | null, today: string): Promise<Surroundings> {
    const row = await one(
      manager,
      sql<Surroundings>`SELECT
         (SELECT coalesce(jsonb_agg(to_char(held_on, 'YYYY-MM-DD') ORDER BY held_on), '[]') FROM committee_meetings
           WHERE committee_id = ${committeeId} AND held_on >= ${today}::date) AS meetings,
         (SELECT coalesce(jsonb_agg(DISTINCT account_id), '[]') FROM absences
           WHERE ${today}::date BETWEEN starts_on AND ends_on) AS "absentIds",
         (SELECT coalesce(jsonb_object_agg(person, submissions), '{}') FROM (
           SELECT person, count(*) AS submissions FROM (
             SELECT unnest(readers_named) AS person FROM submissions WHERE state = 'reviewing'
             UNION ALL SELECT pen_holder_id FROM submissions WHERE state = 'rewriting' AND pen_holder_id IS NOT NULL
           ) held GROUP BY person) loads) AS load`,
    );
    return row ?? { meetings: [], absentIds: [], load: {} };
  }

  /** Null for whoever may not come in, or not any more. */
  async active(manager: EntityManager, accountId: string): Promise<ActivePerson | null> {
    return one(manager, sql<ActivePerson>`${activePeople} AND a.id = ${accountId}`);
  }

  async activeAt(manager: EntityManager, email: string): Promise<ActivePerson | null> {
    return one(manager, sql<ActivePerson>`${activePeople} AND lower(a.email) = lower(${email})`);
  }

  async names(manager: EntityManager, ids: readonly string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await many(
      manager,
      sql<{ id: string; name: string }>`SELECT id, name FROM accounts WHERE id = ANY (${[...new Set(ids)]})`,
    );
    return new Map(rows.map(({ id, name }) => [id, name === '' ? 'Une personne partie' : name]));
  }
}
