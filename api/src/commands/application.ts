import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module';
import { loadConfig } from '../core/config/load-config';
import { runningConfig } from '../core/config/running-config';
import { migrateDatabase } from '../core/database/migrate';
import { drainJobs } from '../core/jobs/job-worker';
import { jobHandlers } from '../job-handlers';
import { joinOrStartServices } from '../supervisor/services';
import { plainLog } from '../supervisor/service-log';

/**
 * Runs a command's work in the application: on a running instance's services, or on services started for as long as it
 * takes. Jobs that the work leaves are done before it ends when no server is there to do them.
 */
export async function inApplication<T>(
  command: string,
  work: (app: INestApplicationContext) => Promise<T>,
): Promise<T> {
  const config = loadConfig(process.env);
  const services = await joinOrStartServices(config, plainLog(process.stderr), command);
  try {
    const running = runningConfig({ ...config, logLevel: 'warn' }, services);
    await migrateDatabase(running.databaseUrl);
    const app = await NestFactory.createApplicationContext(AppModule.with(running, null), {
      logger: ['error', 'warn'],
    });
    try {
      const result = await work(app);
      if (!services.joined) await drainJobs(running.databaseUrl, jobHandlers(app));
      return result;
    } finally {
      await app.close();
    }
  } finally {
    await services.stop();
  }
}
