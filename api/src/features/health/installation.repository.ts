import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { oneRoleLine } from '#core/database/roles/one-role';
import { differenceOfServer, type RightsDifference } from '#core/database/roles/rights-of-roles';
import { schemaDifference, schemaFit, type SchemaFit } from '#core/database/schema-fit';
import { many, only, sql } from '#core/database/sql';

/** After so many tries in vain, within some ten seconds, a job is said to fail. */
const triesToFail = 3;

/** Jobs of one kind. */
export interface QueuedJobs {
  kind: string;
  /** That are due and that nobody does yet. */
  waiting: number;
  failing: number;
  /** Since the oldest that waits was due. */
  oldestSeconds: number;
  attempts: number;
  /** What one of those that fail said. */
  error: string | null;
}

/** What the database tells of the installation to whoever keeps it. */
@Injectable()
export class InstallationRepository {
  constructor(private readonly database: DataSource) {}

  /** Of PostgreSQL: its first number. */
  async version(): Promise<number> {
    const row = await only(
      this.database,
      sql<{ number: number }>`SELECT current_setting('server_version_num')::int / 10000 AS number`,
    );
    return row.number;
  }

  /** Whether migrations, triggers and constraints are those that this program expects. */
  schemaFit(): Promise<SchemaFit> {
    return schemaFit(this.database);
  }

  /** How the schema differs from the one that this release makes; null: it does not. */
  schemaDifference(): Promise<string | null> {
    return schemaDifference(this.database);
  }

  /** What to say where the server is the owner, who may do anything; null: it is not. */
  oneRole(): Promise<string | null> {
    return oneRoleLine(this.database);
  }

  /** How the rights of the server's role differ from those that this release gives it. */
  serverRights(): Promise<RightsDifference> {
    return differenceOfServer(this.database);
  }

  /** Of the database's clock. */
  async time(): Promise<Date> {
    const row = await only(this.database, sql<{ now: Date }>`SELECT clock_timestamp() AS now`);
    return row.now;
  }

  /** How many people administer it. */
  async administrators(): Promise<number> {
    const row = await only(
      this.database,
      sql<{ count: number }>`SELECT count(*)::int AS count FROM role_grants g JOIN accounts a ON a.id = g.account_id
       WHERE g.role = 'administrator' AND a.disabled_at IS NULL AND a.closed_at IS NULL`,
    );
    return row.count;
  }

  /** What there is to do, by kind of job. */
  jobs(): Promise<QueuedJobs[]> {
    return many(
      this.database,
      sql<QueuedJobs>`SELECT coalesce(task_identifier, '') AS kind,
         count(*) FILTER (WHERE run_at <= now() AND locked_at IS NULL)::int AS waiting,
         count(*) FILTER (WHERE attempts >= ${triesToFail} AND last_error IS NOT NULL)::int AS failing,
         coalesce(extract(epoch FROM now() - min(run_at) FILTER (WHERE run_at <= now() AND locked_at IS NULL)), 0)::int
           AS "oldestSeconds",
         max(attempts)::int AS attempts,
         max(last_error) FILTER (WHERE attempts >= ${triesToFail}) AS error
       FROM graphile_worker.jobs GROUP BY 1 ORDER BY 1`,
    );
  }

  /** How many sessions are open. */
  async sessions(): Promise<number> {
    const row = await only(
      this.database,
      sql<{ count: number }>`SELECT count(*)::int AS count FROM sessions WHERE ends_at > now()`,
    );
    return row.count;
  }

  /** How many themes nobody looks after. */
  async themesWithoutCommittee(): Promise<number> {
    const row = await only(
      this.database,
      sql<{ orphans: number }>`SELECT count(*)::int AS orphans FROM themes t WHERE t.parent_id IS NULL
         AND NOT EXISTS (SELECT FROM committee_themes c WHERE c.theme_id = t.id)
         AND NOT EXISTS (SELECT FROM committees WHERE general)`,
    );
    return row.orphans;
  }
}
