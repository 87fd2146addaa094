import { commandLine } from '../config/command-line';
import type { DataSource } from 'typeorm';
import { createDataSource } from './data-source';
import { migrateDatabase } from './migrate';
import { migrationMisfit, SchemaMisfit } from './migration-fit';
import { migrationRows } from './migration.repository';
import { ownMigrations } from './own-migrations';
import { release } from '../config/release';
import { ownersOfOthers } from './roles/right.repository';

export interface DatabaseAddresses {
  /** The one that the server works on. */
  databaseUrl: string;
  /** Of whoever owns the tables, which alone may migrate; null: whoever is in `databaseUrl`, where that is the owner. */
  databaseOwnerUrl: string | null;
}

/**
 * The database as this program needs it: migrated here where the owner is known, or is the server itself; else it has to
 * be already. Throws {@link SchemaMisfit} with what to do.
 */
export async function prepareDatabase({ databaseUrl, databaseOwnerUrl }: DatabaseAddresses): Promise<void> {
  if (databaseOwnerUrl !== null) return migrateDatabase(databaseOwnerUrl, databaseUrl);
  if (!(await isOthers(databaseUrl))) await migrateDatabase(databaseUrl);
}

/** Whether somebody else owns the tables; they are then looked at, and have to be up to date. */
async function isOthers(databaseUrl: string): Promise<boolean> {
  const database = await createDataSource(databaseUrl, { poolSize: 1 }).initialize();
  try {
    const isSo = (await ownersOfOthers(database)).length > 0;
    if (isSo) await requireMigrated(database);
    return isSo;
  } finally {
    await database.destroy();
  }
}

async function requireMigrated(database: DataSource): Promise<void> {
  const [own, rows] = [await ownMigrations(), await migrationRows(database)];
  const misfit = migrationMisfit(own, rows, release, 'before');
  if (misfit !== null) throw new SchemaMisfit(misfit);
  const there = new Set(rows.map(({ name }) => name));
  const waiting = own.filter(({ name }) => !there.has(name));
  if (waiting.length === 0) return;
  throw new SchemaMisfit(
    `La base attend ${waiting.length === 1 ? 'une migration' : `${String(waiting.length)} migrations`}, que le rôle de DATABASE_URL ne peut ` +
      `pas faire\u00a0: lancez ${commandLine} migrate, avec DATABASE_OWNER_URL.`,
  );
}
