import { runMigrations } from 'graphile-worker';
import type { DataSource } from 'typeorm';
import { createDataSource } from './data-source';
import { release } from '../config/release';
import { migrationMisfit, SchemaMisfit, whyMigrationFailed } from './migration-fit';
import {
  countMigrations,
  dropJobs,
  leaveMigrationLock,
  migrationRows,
  recordMigrations,
  takeMigrationLock,
} from './migration.repository';
import { ownMigrations } from './own-migrations';

/**
 * Brings a database up to date: our tables, and those of the job queue. Safe to call from several processes at once. Throws
 * {@link SchemaMisfit} for a database that this program cannot work on.
 */
export async function migrateDatabase(url: string): Promise<void> {
  await withMigrationLock(url, async (database) => {
    await refuseMisfit(database, 'before');
    await database.runMigrations().catch((error: unknown) => {
      throw whyMigrationFailed(error) ?? error;
    });
    await recordMigrations(database, await ownMigrations());
    await refuseMisfit(database, 'after');
    await runMigrations({ connectionString: url, logger: undefined });
  });
}

/** Takes every table away again, the newest first. For tests and for leaving. */
export async function unmigrateDatabase(url: string): Promise<void> {
  await withMigrationLock(url, async (database) => {
    for (let count = await countMigrations(database); count > 0; count -= 1) await database.undoLastMigration();
    await dropJobs(database);
  });
}

/** Connections on which a statement takes as long as it needs: a large table may have to be written anew. */
export function migrationSource(url: string): DataSource {
  return createDataSource(url, { poolSize: 2, longestStatement: 0 });
}

async function refuseMisfit(database: DataSource, when: 'before' | 'after'): Promise<void> {
  const misfit = migrationMisfit(await ownMigrations(), await migrationRows(database), release, when);
  if (misfit !== null) throw new SchemaMisfit(misfit);
}

async function withMigrationLock(url: string, work: (database: DataSource) => Promise<void>): Promise<void> {
  const database = await migrationSource(url).initialize();
  const lock = database.createQueryRunner();
  try {
    await takeMigrationLock(lock);
    await work(database);
  } finally {
    await leaveMigrationLock(lock);
    await lock.release();
    await database.destroy();
  }
}
