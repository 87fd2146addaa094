import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { loadConfig } from '#core/config/load-config';
import { releaseLine } from '#core/config/release';
import { withFreePort } from '#core/config/listen-address';
import { startServer } from './start-server';
import { Lifetime } from './supervisor/lifetime';
import { refuseSecondStart, startServices } from './supervisor/services';
import { plainLog, type ServiceLog } from './supervisor/service-log';

const webRoot = fileURLToPath(new URL('../web/browser', import.meta.url));

/** From nothing to a catalogue that answers: configuration, services, database, demonstration, server, worker. */
async function main(log: ServiceLog, life: Lifetime): Promise<void> {
  log.info(releaseLine('serveur'));
  const given = loadConfig(process.env);
  refuseSecondStart(given.dataDir);
  const config = await withFreePort(given);
  const services = await startServices(config, log);
  life.atEnd(() => services.stop());
  const server = await startServer(config, services, webRoot, log);
  life.atEnd(() => server.stop());
}

const log = plainLog(process.stdout);
const life = new Lifetime(log);
await main(log, life).catch((error: unknown) => life.endWith(error));
