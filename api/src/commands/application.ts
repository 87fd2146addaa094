import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { AppModule } from '../app.module';
import { loadConfig } from '#core/config/load-config';
import { runningConfig } from '#core/config/running-config';
import { prepareDatabase } from '#core/database/prepare-database';
import { drainJobs } from '#core/jobs/job-worker';
import { JobQueue } from '#core/jobs/job-queue';
import { jobHandlers } from '../job-handlers';
import { joinOrStartServices } from '../supervisor/services';
import { plainLog } from '../supervisor/service-log';
import { CommandLogger } from './command-logger';

/** Where a command's work runs. */
export interface Around {
  /** A server runs on the same folder of data. */
  besideServer: boolean;
}

/**
 * Runs a command's work in the application: on a running instance's services, or on services started for as long as it
 * takes. Jobs that the work leaves are done before it ends when no server is there to do them, unless they are to wait
 * for one. The owner of a database that was given is known to a command that restores, and to no other.
 */
export async function inApplication<T>(
  command: string,
  work: (app: INestApplicationContext, around: Around) => Promise<T>,
  { leaveJobs = false, asOwner = false } = {},
): Promise<T> {
  const config = loadConfig(process.env);
  const services = await joinOrStartServices(config, plainLog(process.stderr), command);
  try {
    const isOwnerKnown = asOwner || config.databaseUrl === null;
    const databaseOwnerUrl = isOwnerKnown ? services.databaseOwnerUrl : null;
    const running = runningConfig({ ...config, logLevel: 'warn' }, { ...services, databaseOwnerUrl });
    await prepareDatabase(running);
    const app = await NestFactory.createApplicationContext(AppModule.with(running, null), {
      logger: new CommandLogger(),
    });
    try {
      const result = await work(app, { besideServer: services.joined });
      if (leaveJobs) return result;
      if (services.joined) await indexed(app);
      else await drainJobs(running.databaseUrl, jobHandlers(app));
      return result;
    } finally {
      await app.close();
    }
  } finally {
    await services.stop();
  }
}

/** Seconds that a command waits for the server to index what it changed: people search right after an import. */
const indexPatience = 30;

async function indexed(app: INestApplicationContext): Promise<void> {
  const { manager } = app.get(DataSource);
  const jobs = app.get(JobQueue);
  for (let tries = indexPatience * 10; tries > 0; tries -= 1) {
    if (!(await jobs.isPending(manager, 'index-sheets'))) return;
    await sleep(100);
  }
  process.stderr.write('L’index de recherche n’est pas encore à jour : il le sera sans rien faire.\n');
}
