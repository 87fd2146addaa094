import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Logger as NestLogger } from '@nestjs/common';
import { Logger, run, runOnce, type JobHelpers, type Runner, type TaskList, type WorkerEvents } from 'graphile-worker';
import pg from 'pg';
import { databaseAnswers } from '../database/sql';
import { forRequest } from '../logging/request-context';
import type { JobName, JobPayloads } from './job-queue';
import { freeJobsOf } from './job.repository';
import { WorkerPresence } from './worker-presence';

/** A job's work. Throwing has it run again, later and later. */
export type JobHandlers = { [Name in JobName]: (payload: JobPayloads[Name]) => Promise<void> };

const nestLogger = new NestLogger('Jobs');
const logger = new Logger(() => {
  return (level, message, meta) => {
    // A job that failed is told below, with the request that it follows from.
    if (meta.failure === true) nestLogger.debug(message);
    else if (level === 'error') nestLogger.error(message);
    else if (level === 'warning') nestLogger.warn(message);
    else nestLogger.debug(message);
  };
});

function taskList(handlers: SomeHandlers, afterwards: () => Promise<void> = () => Promise.resolve()): TaskList {
  return Object.fromEntries(
    Object.entries(handlers).map(([name, work]) => [
      name,
      (payload: unknown, { job }: JobHelpers) => {
        const done = async (): Promise<void> => {
          try {
            await work(payload as never);
          } catch (error) {
            nestLogger.error({ job: name, jobId: job.id, attempt: job.attempts, err: error }, 'a job failed');
            throw error;
          } finally {
            await afterwards();
          }
        };
        const { requestId } = payload as { requestId?: string };
        return requestId === undefined ? done() : forRequest(requestId, done);
      },
    ]),
  );
}

/** The jobs that wait for a server that is not ours: they are worked on apart, and keep no other job waiting. */
const apart: readonly JobName[] = ['send-mail'];

type SomeHandlers = Partial<JobHandlers>;

/** The handlers in the two pools that share no place: what waits for others, and everything else. */
function pools(handlers: JobHandlers): { apart: SomeHandlers; ours: SomeHandlers } {
  const entries = Object.entries(handlers) as [JobName, JobHandlers[JobName]][];
  return {
    apart: Object.fromEntries(entries.filter(([name]) => apart.includes(name))),
    ours: Object.fromEntries(entries.filter(([name]) => !apart.includes(name))),
  };
}

/** Works on the queue until stopped, woken by PostgreSQL as soon as a job is committed; on mails, in a pool of their own. */
export async function startJobWorker(databaseUrl: string, handlers: JobHandlers): Promise<Pick<JobWorker, 'stop'>> {
  const { ours, apart: theirs } = pools(handlers);
  const workers = [new JobWorker(databaseUrl, ours), new JobWorker(databaseUrl, theirs)];
  for (const worker of workers) await worker.start();
  return { stop: async () => void (await Promise.all(workers.map((worker) => worker.stop()))) };
}

/** How often, and how many times, a job that has ended looks whether the database is back: two minutes. */
const betweenLooksMs = 250;
const mostLooks = 480;
/** Before a runner that gave up has a successor. */
const restMs = 1_000;

/**
 * A runner of the queue gives up when it cannot write down how a job ended, because the database went away at that very
 * moment. Another one then takes its place, and the jobs that the first still held are free to be done again.
 */
class JobWorker {
  private runner: Runner | null = null;
  private watching: Promise<void> = Promise.resolve();
  private readonly stopped = new AbortController();
  /** The name under which the last runner holds jobs. */
  private holder: string | null = null;

  private readonly pool: pg.Pool;
  private readonly presence: WorkerPresence;

  constructor(
    databaseUrl: string,
    private readonly handlers: SomeHandlers,
  ) {
    this.pool = jobPool(databaseUrl);
    this.presence = new WorkerPresence(databaseUrl, () => this.holder);
  }

  async start(): Promise<void> {
    this.runner = await this.begin();
    this.watching = this.watch(this.runner);
    this.presence.start();
  }

  async stop(): Promise<void> {
    this.stopped.abort();
    await this.runner?.stop().catch(() => undefined);
    await this.presence.stop();
    await this.watching;
    await this.pool.end();
  }

  /**
   * Waits until it can be written down how a job ended. The queue tries that once: a job that failed because the
   * database was away would else stay locked, for hours, as one that is being done.
   */
  private async databaseAnswers(): Promise<void> {
    for (let tries = 0; tries < mostLooks && !this.stopped.signal.aborted; tries += 1) {
      if (await databaseAnswers(this.pool)) return;
      await sleep(betweenLooksMs, undefined, { signal: this.stopped.signal }).catch(() => undefined);
    }
  }

  private begin(): Promise<Runner> {
    const events: WorkerEvents = new EventEmitter();
    events.on('pool:create', ({ workerPool }) => (this.holder = workerPool.id));
    return run({
      pgPool: this.pool,
      taskList: taskList(this.handlers, () => this.databaseAnswers()),
      concurrency: 4,
      noHandleSignals: true,
      pollInterval: 2_000,
      // Work of every night plans itself: with a timetable here, a runner that lost the database would never end.
      crontab: '',
      logger,
      events,
      // Written down at once, but by the part of the queue that ends a runner in order when that fails: without it,
      // the failure ends the process.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    });
  }

  private async watch(first: Runner): Promise<void> {
    for (let runner: Runner | null = first; runner !== null && !this.stopped.signal.aborted;) {
      await runner.promise.catch(() => undefined);
      runner = await this.beginAgain();
    }
  }

  private async beginAgain(): Promise<Runner | null> {
    while (!this.stopped.signal.aborted) {
      await sleep(restMs, undefined, { signal: this.stopped.signal }).catch(() => undefined);
      try {
        if (this.holder !== null) await freeJobsOf(this.pool, [this.holder]);
        this.runner = await this.begin();
        nestLogger.warn('The queue is worked on again');
        return this.runner;
      } catch (error) {
        nestLogger.warn(`The queue cannot be worked on: ${String(error)}`);
      }
    }
    return null;
  }
}

/** Works until no job is due, for a command that found no server running: mails last, and what follows from them. */
export async function drainJobs(databaseUrl: string, handlers: JobHandlers): Promise<void> {
  const pgPool = jobPool(databaseUrl);
  const { ours, apart: theirs } = pools(handlers);
  try {
    for (const some of [ours, theirs, ours])
      await runOnce({ pgPool, taskList: taskList(some), noHandleSignals: true, logger });
  } finally {
    await pgPool.end();
  }
}

/** A pool of ours: the queue does not wait for the end of its own, and the database may be stopped right afterwards. */
function jobPool(databaseUrl: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: databaseUrl });
  const complain = (error: Error): void => {
    // Connections that are closing may still hear that the database does.
    if (!pool.ending) nestLogger.warn(error.message);
  };
  pool.on('error', complain);
  pool.on('connect', (client) => client.on('error', complain));
  return pool;
}
