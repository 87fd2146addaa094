import type { DataSource } from 'typeorm';

/** Writers of the index hold it together; a rebuild takes it alone while it puts the new index in place. */
const indexLock = 7_263_010;

/** Only one rebuild at a time: they fill the same new index. */
const rebuildLock = 7_263_011;

/** Waits until no other process rebuilds. Answers how to let go again. */
export function beginRebuild(database: DataSource): Promise<() => Promise<void>> {
  return hold(database, rebuildLock, 'pg_advisory_lock', 'pg_advisory_unlock');
}

/** Waits until no rebuild is putting its index in place. Answers how to let go again. */
export function joinWriters(database: DataSource): Promise<() => Promise<void>> {
  return hold(database, indexLock, 'pg_advisory_lock_shared', 'pg_advisory_unlock_shared');
}

/** Waits until nobody writes to the index, and keeps writers waiting. Answers how to let go again. */
export function pauseWriters(database: DataSource): Promise<() => Promise<void>> {
  return hold(database, indexLock, 'pg_advisory_lock', 'pg_advisory_unlock');
}

/** Session locks, on a connection of their own: the work may take longer than any transaction should. */
async function hold(database: DataSource, key: number, lock: string, unlock: string): Promise<() => Promise<void>> {
  const connection = database.createQueryRunner();
  try {
    // A rebuild takes its time, and waiting for it is what this is for.
    await connection.query('SET lock_timeout = 0');
    await connection.query(`SELECT ${lock}($1)`, [key]);
  } catch (error) {
    await connection.release();
    throw error;
  }
  return async () => {
    try {
      await connection.query(`SELECT ${unlock}($1)`, [key]);
      await connection.query('RESET lock_timeout');
    } finally {
      await connection.release();
    }
  };
}
