import type { OwnMigration } from './own-migrations';
import { type Connection, exists, many, only, run, sql } from './sql';

/** Two servers that start together must not migrate together. */
const migrationLock = 7_263_001;

/** Waits for as long as it takes: another server's migration may be long. */
export async function takeMigrationLock(on: Connection): Promise<void> {
  await run(on, sql`SET statement_timeout = 0; SET lock_timeout = 0`);
  await run(on, sql`SELECT pg_advisory_lock(${migrationLock})`);
}

export async function leaveMigrationLock(on: Connection): Promise<void> {
  await run(on, sql`SELECT FROM pg_advisory_unlock(${migrationLock})`);
}

/** A migration that was run on the database. What it was is null where that was not kept yet. */
export interface MigrationRow {
  name: string;
  number: number;
  sqlSha256: string | null;
  minProgram: string | null;
}

/** Those that were run, of this program and of later ones; none on a database that was never migrated. */
export async function migrationRows(on: Connection): Promise<MigrationRow[]> {
  const table = sql`SELECT FROM information_schema.tables WHERE table_schema = 'public' AND table_name = 'migrations'`;
  if (!(await exists(on, table))) return [];
  return many(
    on,
    sql<MigrationRow>`SELECT name, timestamp::float8 AS number, to_jsonb(m) ->> 'sql_sha256' AS "sqlSha256",
      to_jsonb(m) ->> 'min_program' AS "minProgram" FROM migrations m ORDER BY timestamp`,
  );
}

/** Writes down what migrations were, where that is not written yet. */
export async function recordMigrations(on: Connection, own: readonly OwnMigration[]): Promise<void> {
  for (const { name, sqlSha256, minProgram } of own) {
    await run(
      on,
      sql`UPDATE migrations SET sql_sha256 = ${sqlSha256}, min_program = ${minProgram}
        WHERE name = ${name} AND sql_sha256 IS NULL`,
    );
  }
}

/** How many migrations were run on the database. */
export async function countMigrations(on: Connection): Promise<number> {
  const { count } = await only(on, sql<{ count: number }>`SELECT count(*)::int AS count FROM migrations`);
  return count;
}

/** The tables of the job queue, with every job that waits. */
export async function dropJobs(on: Connection): Promise<void> {
  await run(on, sql`DROP SCHEMA IF EXISTS graphile_worker CASCADE`);
}
