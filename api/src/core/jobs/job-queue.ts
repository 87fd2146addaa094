import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock, SystemClock } from '../clock/clock';
import { currentRequestId } from '../logging/request-context';
import { addJob, cancelJob, hastenJobs, isJobPending, planJob, planJobOnce } from './job.repository';

/** The jobs there are, with what each is told. A job is small and level-triggered: it reads the rows again. */
export interface JobPayloads {
  'index-sheets': { sheetIds: string[] };
  'send-mail': { mailId: string };
  'apply-retention': Record<string, never>;
  'publish-submission': { submissionId: string };
  'tend-submissions': Record<string, never>;
  'send-summary': { accountId: string };
  'copy-erasures': Record<string, never>;
  'send-sign-in-link': { askedId: string; accountId: string | null };
}
export type JobName = keyof JobPayloads;

/** All of them. */
export const jobNames = Object.keys({
  'index-sheets': true,
  'send-mail': true,
  'apply-retention': true,
  'publish-submission': true,
  'tend-submissions': true,
  'send-summary': true,
  'copy-erasures': true,
  'send-sign-in-link': true,
} satisfies Record<JobName, true>) as JobName[];

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
    await addJob(manager, { name, payload: told(payload), key });
  }

  /** Plans a job for a later time, unless one with the same key is planned already. */
  async plan<Name extends JobName>(
    manager: EntityManager,
    name: Name,
    payload: JobPayloads[Name],
    { key, at }: { key: string; at: Date },
  ): Promise<void> {
    await planJobOnce(manager, { name, payload: told(payload), key }, this.waitUntil(at));
  }

  /** Plans a job for a time, which takes the place of the one that was said before under that key. */
  async planAt<Name extends JobName>(
    manager: EntityManager,
    name: Name,
    payload: JobPayloads[Name],
    { key, at }: { key: string; at: Date },
  ): Promise<void> {
    await planJob(manager, { name, payload: told(payload), key }, this.waitUntil(at));
  }

  /** A job with that key that has not started does not run. */
  async cancel(manager: EntityManager, key: string): Promise<void> {
    await cancelJob(manager, key);
  }

  /** Jobs of these names that failed are tried again at once, as if for the first time. */
  async hasten(manager: EntityManager, names: readonly JobName[]): Promise<void> {
    await hastenJobs(manager, names);
  }

  /** Whether a job of that name is still to be done, now or again later. */
  async isPending(manager: EntityManager, name: JobName): Promise<boolean> {
    return isJobPending(manager, name);
  }

  /** In milliseconds: the queue goes by the database's clock, which need not be ours. */
  private waitUntil(at: Date): number {
    return Math.max(0, at.getTime() - this.clock.now().getTime());
  }
}

/** With the request that it follows from, so that what becomes of it can be traced back. */
function told(payload: object): string {
  return JSON.stringify({ ...payload, requestId: currentRequestId() });
}
