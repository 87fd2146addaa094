import { runMigrations } from 'graphile-worker';
import type { DataSource } from 'typeorm';
import { release } from '../config/release';
import { migrationMisfit, SchemaMisfit, whyMigrationFailed } from './migration-fit';
import { withMigrationLock } from './migration-lock';
import { countMigrations, dropJobs, migrationRows, recordMigrations } from './migration.repository';
import { ownMigrations } from './own-migrations';
import { giveRightsWhereApart } from './roles/rights-of-roles';

/**
 * Brings a database up to date, as its owner: our tables, those of the job queue, and what the roles of the server and of
 * readers may do with them where they are others. Safe to call from several processes at once. Throws
 * {@link SchemaMisfit} for a database that this program cannot work on.
 */
export async function migrateDatabase(url: string, serverUrl = url): Promise<void> {
  await withMigrationLock(url, async (database) => {
    await refuseMisfit(database, 'before');
    await database.runMigrations().catch((error: unknown) => {
      throw whyMigrationFailed(error) ?? error;
    });
    await recordMigrations(database, await ownMigrations());
    await refuseMisfit(database, 'after');
    await runMigrations({ connectionString: url, logger: undefined });
    await database.transaction((manager) => giveRightsWhereApart(manager, serverUrl));
  });
}

/** Takes every table away again, the newest first. For tests and for leaving. */
export async function unmigrateDatabase(url: string): Promise<void> {
  await withMigrationLock(url, async (database) => {
    for (let count = await countMigrations(database); count > 0; count -= 1) await database.undoLastMigration();
    await dropJobs(database);
  });
}

async function refuseMisfit(database: DataSource, when: 'before' | 'after'): Promise<void> {
  const misfit = migrationMisfit(await ownMigrations(), await migrationRows(database), release, when);
  if (misfit !== null) throw new SchemaMisfit(misfit);
}
