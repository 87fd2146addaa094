import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import type { AppConfig } from '#core/config/app-config';
import { prepareEnvironment } from '#core/config/environment';
import { loadConfig } from '#core/config/load-config';
import { releaseLine } from '#core/config/release';
import { withFreePort } from '#core/config/listen-address';
import { readPart, startServer } from './start-server';
import { databaseInWords } from './supervisor/database-in-words';
import { Lifetime } from './supervisor/lifetime';
import { refuseSecondStart, startServices } from './supervisor/services';
import { StartError } from './supervisor/start-error';
import { plainLog, type ServiceLog } from './supervisor/service-log';

const webRoot = fileURLToPath(new URL('../web/browser', import.meta.url));

const partInWords = { both: 'serveur', server: 'serveur', worker: 'travaux' };

/**
 * From nothing to a catalogue that answers: configuration, services, database, demonstration, server, worker. Either of
 * the last two alone where its name is given.
 */
async function main(log: ServiceLog, life: Lifetime): Promise<void> {
  const part = readPart(process.argv[2]);
  log.info(releaseLine(partInWords[part]));
  prepareEnvironment(process.env);
  const given = loadConfig(process.env);
  if (part === 'worker') return void life.atEnd(await startWorker(given, log));
  refuseSecondStart(given.dataDir);
  const config = await withFreePort(given);
  const services = await startServices(config, log);
  life.atEnd(() => services.stop());
  const server = await startServer(config, services, webRoot, log, part);
  life.atEnd(() => server.stop());
}

/** Beside the servers, on the database and the engine that they are given: it has none of its own. Answers how to stop it. */
async function startWorker(config: AppConfig, log: ServiceLog): Promise<() => Promise<void>> {
  const { databaseUrl, databaseOwnerUrl, meilisearch } = config;
  if (databaseUrl === null) {
    throw new StartError('DATABASE_URL : « worker » travaille sur la base des serveurs, donnez la même adresse.');
  }
  log.info(databaseInWords(databaseUrl));
  const worker = await startServer(config, { databaseUrl, databaseOwnerUrl, meilisearch }, webRoot, log, 'worker');
  return () => worker.stop();
}

const log = plainLog(process.stdout);
const life = new Lifetime(log);
await main(log, life).catch((error: unknown) => life.endWith(error));
