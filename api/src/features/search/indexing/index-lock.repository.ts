import type { DataSource, QueryRunner } from 'typeorm';
import { run, sql } from '#core/database/sql';

/** Writers of the index hold it together; a rebuild takes it alone while it puts the new index in place. */
const indexLock = 7_263_010;

/** Only one rebuild at a time: they fill the same new index. */
const rebuildLock = 7_263_011;

/** Waits until no other process rebuilds. Answers how to let go again. */
export function beginRebuild(database: DataSource): Promise<() => Promise<void>> {
  return hold(database, rebuildLock, 'alone');
}

/** Waits until no rebuild is putting its index in place. Answers how to let go again. */
export function joinWriters(database: DataSource): Promise<() => Promise<void>> {
  return hold(database, indexLock, 'shared');
}

/** Waits until nobody writes to the index, and keeps writers waiting. Answers how to let go again. */
export function pauseWriters(database: DataSource): Promise<() => Promise<void>> {
  return hold(database, indexLock, 'alone');
}

/** Held by one alone, or together with others who share it. */
type Holding = 'alone' | 'shared';

/** Session locks, on a connection of their own: the work may take longer than any transaction should. */
async function hold(database: DataSource, key: number, holding: Holding): Promise<() => Promise<void>> {
  const connection = database.createQueryRunner();
  try {
    // A rebuild takes its time, and waiting for it is what this is for.
    await run(connection, sql`SET lock_timeout = 0`);
    await lock(connection, key, holding);
  } catch (error) {
    await connection.release();
    throw error;
  }
  return async () => {
    try {
      await unlock(connection, key, holding);
      await run(connection, sql`RESET lock_timeout`);
    } finally {
      await connection.release();
    }
  };
}

async function lock(connection: QueryRunner, key: number, holding: Holding): Promise<void> {
  await run(
    connection,
    holding === 'alone' ? sql`SELECT pg_advisory_lock(${key})` : sql`SELECT pg_advisory_lock_shared(${key})`,
  );
}

async function unlock(connection: QueryRunner, key: number, holding: Holding): Promise<void> {
  await run(
    connection,
    holding === 'alone'
      ? sql`SELECT FROM pg_advisory_unlock(${key})`
      : sql`SELECT FROM pg_advisory_unlock_shared(${key})`,
  );
}
