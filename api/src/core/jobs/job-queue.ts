import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock, SystemClock } from '../clock/clock';
import { addJob, cancelJob, isJobPending, planJob, planJobOnce } from './job.repository';

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
    await addJob(manager, { name, payload: JSON.stringify(payload), key });
  }

  /** Plans a job for a later time, unless one with the same key is planned already. */
  async plan<Name extends JobName>(
    manager: EntityManager,
    name: Name,
    payload: JobPayloads[Name],
    { key, at }: { key: string; at: Date },
  ): Promise<void> {
    await planJobOnce(manager, { name, payload: JSON.stringify(payload), key }, this.waitUntil(at));
  }

  /** Plans a job for a time, which takes the place of the one that was said before under that key. */
  async planAt<Name extends JobName>(
    manager: EntityManager,
    name: Name,
    payload: JobPayloads[Name],
    { key, at }: { key: string; at: Date },
  ): Promise<void> {
    await planJob(manager, { name, payload: JSON.stringify(payload), key }, this.waitUntil(at));
  }

  /** A job with that key that has not started does not run. */
  async cancel(manager: EntityManager, key: string): Promise<void> {
    await cancelJob(manager, key);
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
