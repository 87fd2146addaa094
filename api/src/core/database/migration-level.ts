import { type DataSource, MigrationExecutor, type QueryRunner } from 'typeorm';
import { release } from '../config/release';
import { laterMigrations, migrationMisfit } from './migration-fit';
import { type MigrationRow, migrationRows, recordMigrations } from './migration.repository';
import { ownMigrations } from './own-migrations';
import type { Connection } from './sql';

/** The migrations that a database had, in order: what its rows are like. */
export type MigrationLevel = MigrationRow[];

export function migrationLevel(on: Connection): Promise<MigrationLevel> {
  return migrationRows(on);
}

/**
 * What keeps this program from carrying whole tables of that level, in one line; null: nothing. Stricter than a start: it
 * works beside what a later release added, but does not know all of it.
 */
export async function levelMisfit(level: MigrationLevel): Promise<string | null> {
  const own = await ownMigrations();
  const misfit = migrationMisfit(own, level, release, 'before');
  const [later] = laterMigrations(own, level);
  if (misfit !== null || later === undefined) return misfit;
  return `Une version de Recueil plus récente que ce programme (${release}) a mis cette base à jour (${later})\u00a0: prenez cette version.`;
}

/** Takes back what this program has and the level has not, in the transaction that the connection is in. */
export async function undoMigrationsSince(level: MigrationLevel, database: DataSource, on: QueryRunner): Promise<void> {
  const count = (await migrationRows(on)).length - level.length;
  for (let left = count; left > 0; left -= 1) await within(database, on).undoLastMigration();
}

/** Runs those that the database has not had, in the transaction that the connection is in. */
export async function runPendingMigrations(database: DataSource, on: QueryRunner): Promise<void> {
  await within(database, on).executePendingMigrations();
  await recordMigrations(on, await ownMigrations());
}

function within(database: DataSource, on: QueryRunner): MigrationExecutor {
  const executor = new MigrationExecutor(database, on);
  executor.transaction = 'none';
  return executor;
}
