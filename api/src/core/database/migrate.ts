import { runMigrations } from 'graphile-worker';
import type { DataSource } from 'typeorm';
import { createDataSource } from './data-source';

/** Two servers that start together must not migrate together. */
const migrationLock = 7_263_001;

/** Brings a database up to date: our tables, and those of the job queue. Safe to call from several processes at once. */
export async function migrateDatabase(url: string): Promise<void> {
  await withMigrationLock(url, async (database) => {
    await database.runMigrations();
    await runMigrations({ connectionString: url, logger: undefined });
  });
}

/** Takes every table away again, the newest first. For tests and for leaving. */
export async function unmigrateDatabase(url: string): Promise<void> {
  await withMigrationLock(url, async (database) => {
    const applied = await database.query<unknown[]>('SELECT name FROM migrations');
    for (let count = applied.length; count > 0; count -= 1) await database.undoLastMigration();
    await database.query('DROP SCHEMA IF EXISTS graphile_worker CASCADE');
  });
}

/** Connections on which a statement takes as long as it needs: a large table may have to be written anew. */
export function migrationSource(url: string): DataSource {
  return createDataSource(url, { poolSize: 2, longestStatement: 0 });
}

async function withMigrationLock(url: string, work: (database: DataSource) => Promise<void>): Promise<void> {
  const database = await migrationSource(url).initialize();
  const lock = database.createQueryRunner();
  try {
    // Another server's migration may take long, and this one waits for it.
    await lock.query('SET statement_timeout = 0; SET lock_timeout = 0');
    await lock.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    await work(database);
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [migrationLock]);
    await lock.release();
    await database.destroy();
  }
}
