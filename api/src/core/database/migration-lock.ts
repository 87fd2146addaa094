import type { DataSource } from 'typeorm';
import { createDataSource } from './data-source';
import { leaveMigrationLock, takeMigrationLock } from './migration.repository';

/** Connections on which a statement takes as long as it needs: a large table may have to be written anew. */
export function migrationSource(url: string): DataSource {
  return createDataSource(url, { poolSize: 2, longestStatement: 0 });
}

/** Of those who change the schema or its rights, one at a time. */
export async function withMigrationLock<T>(url: string, work: (database: DataSource) => Promise<T>): Promise<T> {
  const database = await migrationSource(url).initialize();
  const lock = database.createQueryRunner();
  try {
    await takeMigrationLock(lock);
    return await work(database);
  } finally {
    await leaveMigrationLock(lock);
    await lock.release();
    await database.destroy();
  }
}
