import { Logger as NestLogger } from '@nestjs/common';
import { Logger, run, runOnce, type Runner, type TaskList } from 'graphile-worker';
import pg from 'pg';
import type { JobName, JobPayloads } from './job-queue';

/** A job's work. Throwing has it run again, later and later. */
export type JobHandlers = { [Name in JobName]: (payload: JobPayloads[Name]) => Promise<void> };

const logger = new Logger(() => {
  const nest = new NestLogger('Jobs');
  return (level, message) => {
    if (level === 'error') nest.error(message);
    else if (level === 'warning') nest.warn(message);
    else nest.debug(message);
  };
});

function taskList(handlers: JobHandlers): TaskList {
  return Object.fromEntries(
    Object.entries(handlers).map(([name, work]) => [name, async (payload: unknown) => work(payload as never)]),
  );
}

/** Works on the queue until stopped, woken by PostgreSQL as soon as a job is committed. */
export async function startJobWorker(databaseUrl: string, handlers: JobHandlers): Promise<Pick<Runner, 'stop'>> {
  const pgPool = jobPool(databaseUrl);
  const runner = await run({
    pgPool,
    taskList: taskList(handlers),
    concurrency: 4,
    noHandleSignals: true,
    pollInterval: 2_000,
    crontab: '',
    logger,
  });
  return {
    stop: async () => {
      await runner.stop();
      await pgPool.end();
    },
  };
}

/** Works until no job is due, for a command that found no server running. */
export async function drainJobs(databaseUrl: string, handlers: JobHandlers): Promise<void> {
  const pgPool = jobPool(databaseUrl);
  try {
    await runOnce({ pgPool, taskList: taskList(handlers), noHandleSignals: true, logger });
  } finally {
    await pgPool.end();
  }
}

/** A pool of ours: the queue does not wait for the end of its own, and the database may be stopped right afterwards. */
function jobPool(databaseUrl: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: databaseUrl });
  const complain = (error: Error): void => {
    // Connections that are closing may still hear that the database does.
    if (!pool.ending) new NestLogger('Jobs').warn(error.message);
  };
  pool.on('error', complain);
  pool.on('connect', (client) => client.on('error', complain));
  return pool;
}
