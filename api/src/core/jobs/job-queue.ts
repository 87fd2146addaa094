import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock, SystemClock } from '../clock/clock';

/** The jobs there are, with what each is told. A job is small and level-triggered: it reads the rows again. */
export interface JobPayloads {
  'index-sheets': { sheetIds: string[] };
  'send-mail': { mailId: string };
  'apply-retention': Record<string, never>;
  'publish-submission': { submissionId: string };
  'tend-submissions': Record<string, never>;
  'send-summary': { accountId: string };
  'send-sign-in-link': { askedId: string; accountId: string | null };
}
export type JobName = keyof JobPayloads;

/** Writes jobs in the transaction of what they follow from: committed together, or not at all. */
@Injectable()
export class JobQueue {
  constructor(private readonly clock: Clock = new SystemClock()) {}

  /** A job with the same key that has not started yet is replaced: one run sees the last state. */
  async add<Name extends JobName>(
    manager: EntityManager,
    name: Name,
    payload: JobPayloads[Name],
    key: string,
  ): Promise<void> {
    await manager.query('SELECT graphile_worker.add_job($1, $2::json, job_key := $3, max_attempts := 1000)', [
      name,
      JSON.stringify(payload),
      key,
    ]);
  }

  /** Plans a job for a later time, unless one with the same key is planned already. */
  async plan<Name extends JobName>(
    manager: EntityManager,
    name: Name,
    payload: JobPayloads[Name],
    { key, at }: { key: string; at: Date },
  ): Promise<void> {
    await manager.query(
      `SELECT graphile_worker.add_job($1, $2::json, job_key := $3, run_at := now() + $4 * interval '1 ms',
         max_attempts := 1000, job_key_mode := 'preserve_run_at')`,
      [name, JSON.stringify(payload), key, this.waitUntil(at)],
    );
  }

  /** Plans a job for a time, which takes the place of the one that was said before under that key. */
  async planAt<Name extends JobName>(
    manager: EntityManager,
    name: Name,
    payload: JobPayloads[Name],
    { key, at }: { key: string; at: Date },
  ): Promise<void> {
    await manager.query(
      `SELECT graphile_worker.add_job($1, $2::json, job_key := $3, run_at := now() + $4 * interval '1 ms',
         max_attempts := 1000)`,
      [name, JSON.stringify(payload), key, this.waitUntil(at)],
    );
  }

  /** A job with that key that has not started does not run. */
  async cancel(manager: EntityManager, key: string): Promise<void> {
    await manager.query('SELECT graphile_worker.remove_job($1)', [key]);
  }

  /** Whether a job of that name is still to be done, now or again later. */
  async isPending(manager: EntityManager, name: JobName): Promise<boolean> {
    const rows = await manager.query<unknown[]>(
      'SELECT FROM graphile_worker.jobs WHERE task_identifier = $1 AND attempts < max_attempts LIMIT 1',
      [name],
    );
    return rows.length > 0;
  }

  /** In milliseconds: the queue goes by the database's clock, which need not be ours. */
  private waitUntil(at: Date): number {
    return Math.max(0, at.getTime() - this.clock.now().getTime());
  }
}
