import { setTimeout as sleep } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import type { AppConfig } from '#core/config/app-config';
import { runningConfig, type RunningConfig } from '#core/config/running-config';
import { prepareDatabase } from '#core/database/prepare-database';
import { oneRoleLine } from '#core/database/roles/one-role';
import { schemaFit } from '#core/database/schema-fit';
import { whyUnreachable } from '#core/database/why-unreachable';
import { startJobWorker } from '#core/jobs/job-worker';
import { createApp } from './create-app';
import { DemonstrationService } from '#rooms/demonstration';
import { ErasureJournal } from '#rooms/erasures';
import { FirstAdministrator } from '#rooms/first-administrator';
import { InstallationWatch, MetricsListener, Serving } from '#rooms/health';
import { RetentionService } from '#rooms/retention';
import { IndexWatch, KeyRefused, SearchService, SheetIndexer } from '#rooms/search';
import { jobHandlers } from './job-handlers';
import { StartError } from './supervisor/start-error';
import type { ServiceLog } from './supervisor/service-log';

/** Milliseconds that a start waits for a first index to be filled: who searches at once should find. */
const firstLook = 20_000;

/** What a process does: it answers, it works on the queue, or both. */
export type Part = 'both' | 'server' | 'worker';

/** Which part was asked for on the command line; both unless one was named. */
export function readPart(word: string | undefined): Part {
  if (word === undefined) return 'both';
  if (word === 'server' || word === 'worker') return word;
  throw new StartError(`« ${word} » n’est pas une partie de Recueil\u00a0: server, worker, ou rien pour les deux.`);
}

export interface RunningServer {
  /** Says that it is not ready for as long as the settings say, lets replies under way finish, then closes. */
  stop(): Promise<void>;
}

/** Migrates, fills an empty database where a demonstration is wanted, listens, and works on the queue; or one of these two. */
export async function startServer(
  config: AppConfig,
  services: Pick<RunningConfig, 'databaseUrl' | 'databaseOwnerUrl' | 'meilisearch'>,
  webRoot: string,
  log: ServiceLog,
  part: Part = 'both',
): Promise<RunningServer> {
  const running = runningConfig(config, services);
  await prepareDatabase(running).catch((error: unknown) => {
    const why = whyUnreachable(error);
    throw why === null ? error : new StartError(why, { cause: error });
  });
  const app = await createApp(running, webRoot);
  const { line } = await schemaFit(app.get(DataSource));
  if (line !== null) log.warn(line);
  const role = await oneRoleLine(app.get(DataSource));
  if (role !== null) log.warn(role);
  if (running.demo) {
    const demonstration = app.get(DemonstrationService, { strict: false });
    const loaded = await demonstration.loadIntoEmpty();
    if (loaded > 0) log.info(`Catalogue de démonstration : ${String(loaded)} fiches.`);
  }
  await app.get(RetentionService, { strict: false }).planNext();
  const restored = await app.get(ErasureJournal, { strict: false }).atStart();
  if (restored !== null) log.warn(restored);
  const worker = part === 'server' ? null : await work(app, running);
  app.get(SearchService, { strict: false }).watchEngine();
  const refusal = await refusedKey(app);
  if (refusal !== null) log.warn(refusal);
  app.get(InstallationWatch, { strict: false }).start();
  await app.get(MetricsListener, { strict: false }).listen();
  if (part === 'worker') {
    log.info('Recueil travaille à ce qui attend, et ne répond à personne\u00a0: un autre processus le fait.');
  } else await answer(app, running, log);
  return {
    stop: async () => {
      if (part !== 'worker') await drain(app, running);
      await worker?.stop();
      await app.close();
    },
  };
}

/** In one line that Meilisearch refuses our key, for searching or for what the first look at the index asked of it. */
async function refusedKey(app: NestFastifyApplication): Promise<string | null> {
  const search = app.get(SearchService, { strict: false });
  await search.health();
  const failure = search.failure() ?? app.get(SheetIndexer, { strict: false }).refusal;
  if (!(failure instanceof KeyRefused)) return null;
  return `${failure.message}. Faites la clé que dit docs/operations.md (Search index), et donnez-la dans MEILI_KEY.`;
}

/** A proxy that looks whether servers are ready has seen that this one is not before it answers nobody any more. */
async function drain(app: NestFastifyApplication, { drainSeconds }: RunningConfig): Promise<void> {
  app.get(Serving, { strict: false }).drain();
  await sleep(drainSeconds * 1_000);
}

/** Begins with the queue, and keeps the index in step. */
async function work(app: NestFastifyApplication, running: RunningConfig): Promise<Pick<RunningServer, 'stop'>> {
  const worker = await startJobWorker(running.databaseUrl, jobHandlers(app));
  await app.get(IndexWatch, { strict: false }).start(firstLook);
  return worker;
}

/** Listens, and tells whoever started it by which address, and with which accounts, people come in. */
async function answer(app: NestFastifyApplication, running: RunningConfig, log: ServiceLog): Promise<void> {
  await listenQuietly(app, running);
  if (running.demo)
    for (const line of await app.get(DemonstrationService, { strict: false }).accounts()) log.info(line);
  log.info(`Recueil est prêt : ${running.publicUrl}`);
  for (const line of await app.get(FirstAdministrator, { strict: false }).lines()) log.info(line);
}

/** The framework would tell its address as a line of the log, among the sentences meant for whoever started it. */
async function listenQuietly(app: NestFastifyApplication, { host, port }: RunningConfig): Promise<void> {
  const { log } = app.getHttpAdapter().getInstance();
  const { level } = log;
  log.level = 'warn';
  await app.listen({ host, port });
  log.level = level;
}
