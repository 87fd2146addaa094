import { Logger as NestLogger } from '@nestjs/common';
import { Logger, run, runOnce, type Runner, type TaskList } from 'graphile-worker';
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
export async function startJobWorker(databaseUrl: string, handlers: JobHandlers): Promise<Runner> {
  return run({
    connectionString: databaseUrl,
    taskList: taskList(handlers),
    concurrency: 4,
    noHandleSignals: true,
    pollInterval: 2_000,
    crontab: '',
    logger,
  });
}

/** Works until no job is due, for a command that found no server running. */
export async function drainJobs(databaseUrl: string, handlers: JobHandlers): Promise<void> {
  await runOnce({ connectionString: databaseUrl, taskList: taskList(handlers), noHandleSignals: true, logger });
}
