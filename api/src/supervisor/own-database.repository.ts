import type pg from 'pg';
import { exists, run, sql } from '../core/database/sql.ts';

/** Makes the application's role and database where they are missing, and gives the role this password. */
export async function prepareOwnDatabase(administrator: pg.Client, password: string): Promise<void> {
  if (!(await exists(administrator, sql`SELECT FROM pg_roles WHERE rolname = 'recueil'`))) {
    await run(administrator, sql`CREATE ROLE recueil LOGIN`);
  }
  // No parameter can stand in ALTER ROLE.
  await run(administrator, sql`SELECT FROM set_config('recueil.password', ${password}, false)`);
  await run(
    administrator,
    sql`DO $$ BEGIN EXECUTE format('ALTER ROLE recueil PASSWORD %L', current_setting('recueil.password')); END $$`,
  );
  if (!(await exists(administrator, sql`SELECT FROM pg_database WHERE datname = 'recueil'`))) {
    await run(administrator, sql`CREATE DATABASE recueil OWNER recueil`);
  }
}
