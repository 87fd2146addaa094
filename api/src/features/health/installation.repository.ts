import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { schemaDifference, schemaFit, type SchemaFit } from '#core/database/schema-fit';
import { only, sql } from '#core/database/sql';

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

  /** How many jobs fail again and again, and how many wait for more than ten minutes. */
  async jobs(): Promise<{ failing: number; late: number }> {
    const row = await only(
      this.database,
      sql<{ failing: number; late: number }>`SELECT count(*) FILTER (WHERE attempts >= 5)::int AS failing,
         count(*) FILTER (WHERE attempts < 5 AND run_at < now() - interval '10 minutes')::int AS late
       FROM graphile_worker.jobs`,
    );
    return row;
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
