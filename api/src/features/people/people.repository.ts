import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { PeopleSearch } from '@recueil/contracts';
import { exists, fragment, type Fragment, joined, one, run, sql } from '#core/database/sql';
import type { PersonDetailRow, PersonRow } from './person.rows';

/** Has not come in yet: nothing to sign in with, and never seen. */
const status = fragment`CASE WHEN a.disabled_at IS NOT NULL THEN 'disabled'
  WHEN a.last_seen_at IS NULL AND NOT EXISTS (SELECT FROM passwords w WHERE w.account_id = a.id)
    AND NOT EXISTS (SELECT FROM identities i WHERE i.account_id = a.id) THEN 'invited'
  ELSE 'active' END`;

const columns = fragment`a.id, a.name, a.email, a.service, a.last_seen_at AS "lastSeenAt", ${status} AS status,
  (SELECT jsonb_build_object('id', o.id, 'name', o.name) FROM organisations o
  WHERE o.id = a.organisation_id) AS organisation,
  coalesce((SELECT jsonb_agg(jsonb_build_object('role', g.role, 'committeeId', g.committee_id, 'committeeName', c.name,
      'side', g.side) ORDER BY g.role, c.name, g.side)
    FROM role_grants g LEFT JOIN committees c ON c.id = g.committee_id WHERE g.account_id = a.id), '[]') AS grants`;

/** As the index has it. */
const searched = fragment`search_fold(a.name || ' ' || coalesce(a.email, '') || ' ' || a.service)`;
const mostWords = 8;

interface Page {
  people: PersonRow[];
  total: number;
  waitingRequests: number;
}

/** People as administrators see them. Whoever closed their account is not among them. */
@Injectable()
export class PeopleRepository {
  constructor(private readonly database: DataSource) {}

  /** One page by name, with how many there are, in one query. */
  async search({ q = '', organisationId, role, status: wanted }: PeopleSearch, paging: Paging): Promise<Page> {
    const words = q
      .split(/\s+/)
      .filter((word) => word !== '')
      .slice(0, mostWords);
    const saying = words.map((word) => fragment`AND ${searched} LIKE ${anywhere(word)}`);
    const found = fragment`FROM accounts a WHERE a.closed_at IS NULL
      AND (${organisationId ?? null}::uuid IS NULL OR a.organisation_id = ${organisationId ?? null})
      AND (${role ?? null}::text IS NULL
        OR EXISTS (SELECT FROM role_grants g WHERE g.account_id = a.id AND g.role = ${role ?? null}))
      AND (${wanted ?? null}::text IS NULL OR ${status} = ${wanted ?? null})
      ${joined(saying, ' ', fragment``)}`;
    const page = await one(
      this.database,
      sql<Page>`SELECT (SELECT count(*)::int ${found}) AS total,
         (SELECT count(*)::int FROM access_requests WHERE decided_at IS NULL
           AND proven_at IS NOT NULL) AS "waitingRequests",
         coalesce((SELECT jsonb_agg(to_jsonb(p) - 'place' ORDER BY p.place, p.id) FROM (
           SELECT ${columns}, search_fold(a.name) AS place ${found}
           ORDER BY search_fold(a.name), a.id LIMIT ${paging.size} OFFSET ${paging.skipped}) p), '[]') AS people`,
    );
    return page ?? { people: [], total: 0, waitingRequests: 0 };
  }

  async find(id: string, manager: EntityManager = this.database.manager): Promise<PersonDetailRow | null> {
    const row = await one(
      manager,
      sql<{ person: PersonDetailRow }>`SELECT to_jsonb(p) AS person
       FROM (SELECT ${columns}, a.version, a.created_at AS "createdAt",
         EXISTS (SELECT FROM passwords w WHERE w.account_id = a.id) AS "hasPassword",
         (SELECT count(*)::int FROM identities i WHERE i.account_id = a.id) AS identities,
         (SELECT count(*)::int FROM role_grants g JOIN accounts b ON b.id = g.account_id
          WHERE g.role = 'administrator' AND b.id <> a.id AND b.disabled_at IS NULL
            AND b.closed_at IS NULL) AS "otherAdministrators"
       FROM accounts a WHERE a.id = ${id} AND a.closed_at IS NULL) p`,
    );
    return row?.person ?? null;
  }

  /** Keeps the account as it is until the transaction ends. Answers its version, null when there is none. */
  async lock(manager: EntityManager, id: string): Promise<number | null> {
    const row = await one(
      manager,
      sql<{ version: number }>`SELECT version FROM accounts WHERE id = ${id} AND closed_at IS NULL FOR UPDATE`,
    );
    return row?.version ?? null;
  }

  async setDisabled(manager: EntityManager, id: string, disabledAt: Date | null): Promise<void> {
    await run(manager, sql`UPDATE accounts SET disabled_at = ${disabledAt}, version = version + 1 WHERE id = ${id}`);
  }

  async organisationExists(manager: EntityManager, id: string): Promise<boolean> {
    return exists(manager, sql`SELECT FROM organisations WHERE id = ${id}`);
  }
}

export interface Paging {
  size: number;
  skipped: number;
}

/** A word anywhere, as it is written but for case and accents. */
function anywhere(word: string): Fragment {
  return fragment`'%' || regexp_replace(search_fold(${word}), '([\\\\%_])', '\\\\\\1', 'g') || '%'`;
}
