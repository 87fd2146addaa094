import { type Connection, only, run, sql } from './sql';

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

/** How many migrations were run on the database. */
export async function countMigrations(on: Connection): Promise<number> {
  const { count } = await only(on, sql<{ count: number }>`SELECT count(*)::int AS count FROM migrations`);
  return count;
}

/** The tables of the job queue, with every job that waits. */
export async function dropJobs(on: Connection): Promise<void> {
  await run(on, sql`DROP SCHEMA IF EXISTS graphile_worker CASCADE`);
}
