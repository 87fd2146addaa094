import { type Connection, one, run, sql } from '../database/sql';

/** The first half of the key of the locks by which workers are known to be there. */
const lockClass = 7_263_004;

/** Says that a worker is there, for as long as the connection lasts. */
export async function holdWorkerLock(on: Connection, worker: string): Promise<void> {
  await run(on, sql`SELECT pg_advisory_lock(${lockClass}, hashtext(${worker}))`);
}

/** Whether a worker is gone: nobody holds its lock. */
export async function isWorkerGone(on: Connection, worker: string): Promise<boolean> {
  const tried = await one(
    on,
    sql<{ free: boolean }>`SELECT pg_try_advisory_lock(${lockClass}, hashtext(${worker})) AS free`,
  );
  return tried?.free === true;
}
