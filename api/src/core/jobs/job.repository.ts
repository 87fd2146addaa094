import type { EntityManager } from 'typeorm';
import { type Connection, exists, many, run, sql } from '../database/sql';

interface NewJob {
  name: string;
  /** As JSON. */
  payload: string;
  /** A job with the same key that has not started yet is replaced. */
  key: string;
}

export async function addJob(manager: EntityManager, { name, payload, key }: NewJob): Promise<void> {
  await run(
    manager,
    sql`SELECT FROM graphile_worker.add_job(${name}, ${payload}::json, job_key := ${key}, max_attempts := 1000)`,
  );
}

/** To be done once so many milliseconds have gone by. */
export async function planJob(manager: EntityManager, { name, payload, key }: NewJob, waitMs: number): Promise<void> {
  await run(
    manager,
    sql`SELECT FROM graphile_worker.add_job(${name}, ${payload}::json, job_key := ${key},
       run_at := now() + ${waitMs} * interval '1 ms', max_attempts := 1000)`,
  );
}

/** Plans the job for later, unless one is planned under that key already: its time stays. */
export async function planJobOnce(
  manager: EntityManager,
  { name, payload, key }: NewJob,
  waitMs: number,
): Promise<void> {
  await run(
    manager,
    sql`SELECT FROM graphile_worker.add_job(${name}, ${payload}::json, job_key := ${key},
       run_at := now() + ${waitMs} * interval '1 ms', max_attempts := 1000, job_key_mode := 'preserve_run_at')`,
  );
}

export async function cancelJob(manager: EntityManager, key: string): Promise<void> {
  await run(manager, sql`SELECT FROM graphile_worker.remove_job(${key})`);
}

/** Those that failed and are not being done at this moment. */
export async function hastenJobs(manager: EntityManager, names: readonly string[]): Promise<void> {
  await run(
    manager,
    sql`SELECT FROM graphile_worker.reschedule_jobs(
       ARRAY(SELECT id FROM graphile_worker.jobs
         WHERE task_identifier = ANY(${names}) AND attempts > 0 AND locked_at IS NULL),
       run_at := now(), attempts := 0)`,
  );
}

export function isJobPending(manager: EntityManager, name: string): Promise<boolean> {
  return exists(
    manager,
    sql`SELECT FROM graphile_worker.jobs WHERE task_identifier = ${name} AND attempts < max_attempts LIMIT 1`,
  );
}

/** What these workers hold is free to be worked on again. */
export async function freeJobsOf(on: Connection, workers: string[]): Promise<void> {
  await run(on, sql`SELECT FROM graphile_worker.force_unlock_workers(${workers})`);
}

/** Workers that hold a job; not those that took it a moment ago, and may not be known to be there yet. */
export async function workersHolding(on: Connection): Promise<string[]> {
  const rows = await many(
    on,
    sql<{ holder: string }>`SELECT DISTINCT locked_by AS holder FROM graphile_worker._private_jobs
     WHERE locked_by IS NOT NULL AND locked_at < now() - interval '15 seconds'`,
  );
  return rows.map(({ holder }) => holder);
}
