import { setTimeout as sleep } from 'node:timers/promises';
import { prepareDataFolder } from './data-folder.ts';
import { startMeilisearch } from './meilisearch.ts';
import { startPostgres } from './postgres.ts';
import { databaseInWords, ownDatabaseInWords } from './database-in-words.ts';
import type { ProcessIdentity } from './process-identity.ts';
import { FolderInUse, readLiveRun, RunFile, type RunningDatabase, type RunState } from './run-file.ts';
import type { ServiceLog } from './service-log.ts';
import { StartError } from './start-error.ts';

/** What decides which services we start ourselves; the configuration of the application has all of it. */
export interface ServiceSettings {
  environment: 'development' | 'test' | 'production';
  dataDir: string;
  publicUrl: string;
  databaseUrl: string | null;
  databaseOwnerUrl: string | null;
  meilisearch: { url: string; key: string } | null;
  searchEngine: 'meilisearch' | 'postgresql' | null;
}

/** The database and the search engine, wherever they run. */
export interface Services {
  databaseUrl: string;
  /** Null: whoever is in `databaseUrl` owns it, or nobody here migrates. */
  databaseOwnerUrl: string | null;
  /** Null: there is none, PostgreSQL searches. */
  meilisearch: { url: string; key: string } | null;
  /** A server uses them too: it goes on without us, and does the jobs that we leave. */
  joined: boolean;
  /** Ends what we started and lets go of the folder of data. Safe to call twice. */
  stop(): Promise<void>;
}

interface Stoppable {
  stop(): Promise<void>;
}

/**
 * Starts what is not given from outside and holds the folder of data for this process. Throws a {@link StartError}
 * of one clear line when another process holds it.
 */
export async function startServices(settings: ServiceSettings, log: ServiceLog): Promise<Services> {
  const parents = runOfParent(settings.dataDir);
  return parents === null ? ownServices(settings, log, 'server', settings.publicUrl) : joined(settings, parents);
}

/**
 * For a command, which says in one line which database it acts on: uses the services of the server that runs on the
 * same folder of data, else starts them for as long as the command lasts. Waits for a server that is starting, and for
 * another command to end.
 */
export async function joinOrStartServices(
  settings: ServiceSettings,
  log: ServiceLog,
  command: string,
): Promise<Services> {
  log.info(
    settings.databaseUrl === null ? ownDatabaseInWords(settings.dataDir) : databaseInWords(settings.databaseUrl),
  );
  if (settings.databaseUrl !== null && !wantsOwnMeilisearch(settings)) {
    const joins = readLiveRun(settings.dataDir)?.kind === 'server';
    return { ...borrowed(givenDatabase(settings.databaseUrl, settings), settings.meilisearch), joined: joins };
  }
  for (let told = false; ; told = true) {
    const run = readLiveRun(settings.dataDir) ?? (await ownServicesUnlessTaken(settings, log, command));
    if (!('kind' in run)) return run;
    if (run.kind === 'server' && run.ready) return joined(settings, run);
    if (!told) log.info(`En attente de « ${run.label} » (processus ${run.supervisor.pid})…`);
    await sleep(100);
  }
}

async function ownServicesUnlessTaken(
  settings: ServiceSettings,
  log: ServiceLog,
  command: string,
): Promise<Services | RunState> {
  try {
    return await ownServices(settings, log, 'command', command);
  } catch (error) {
    if (error instanceof FolderInUse) return error.state;
    throw error;
  }
}

/** Throws what {@link startServices} would throw where another process holds the folder, before anything is done. */
export function refuseSecondStart(dataDir: string): void {
  const run = readLiveRun(dataDir);
  if (run !== null && !isParents(run)) throw new FolderInUse(run);
}

function runOfParent(dataDir: string): RunState | null {
  const run = readLiveRun(dataDir);
  return run !== null && isParents(run) ? run : null;
}

/** While developing, one process holds the services and starts the server beneath it again and again. */
function isParents(run: RunState): boolean {
  return run.kind === 'server' && run.ready && run.supervisor.pid === process.ppid;
}

function joined(settings: ServiceSettings, run: RunState): Services {
  const database = settings.databaseUrl === null ? run.database : givenDatabase(settings.databaseUrl, settings);
  if (database === null) throw new StartError(`Le processus ${run.supervisor.pid} n’a pas de base à partager.`);
  const search = run.search === null ? null : { url: run.search.url, key: run.search.key };
  return borrowed(database, settings.meilisearch ?? search);
}

function givenDatabase(url: string, { databaseOwnerUrl }: ServiceSettings): Omit<RunningDatabase, 'process'> {
  return { url, ownerUrl: databaseOwnerUrl };
}

function borrowed({ url, ownerUrl }: Omit<RunningDatabase, 'process'>, meilisearch: Services['meilisearch']): Services {
  return {
    databaseUrl: url,
    databaseOwnerUrl: ownerUrl,
    meilisearch,
    joined: true,
    stop: () => Promise.resolve(),
  };
}

async function ownServices(
  settings: ServiceSettings,
  log: ServiceLog,
  kind: RunState['kind'],
  label: string,
): Promise<Services> {
  prepareDataFolder(settings.dataDir);
  const runFile = await RunFile.take(settings.dataDir, kind, label);
  const started: Stoppable[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(started.splice(0).map((service) => service.stop()));
    runFile.release();
  };
  try {
    const attempts = [ensureDatabase(settings, log, runFile, started), ensureSearch(settings, log, runFile, started)];
    const refused = (await Promise.allSettled(attempts)).find((attempt) => attempt.status === 'rejected');
    if (refused !== undefined) throw refused.reason;
    runFile.update({ ready: true });
  } catch (error) {
    await stop();
    throw error;
  }
  const database =
    settings.databaseUrl === null ? runFile.current.database : givenDatabase(settings.databaseUrl, settings);
  return { ...borrowed(database ?? noDatabase, runFile.current.search), joined: false, stop };
}

async function ensureDatabase(
  settings: ServiceSettings,
  log: ServiceLog,
  runFile: RunFile,
  started: Stoppable[],
): Promise<void> {
  if (settings.databaseUrl !== null)
    return void runFile.update({ database: { ...noDatabase, url: settings.databaseUrl } });
  const onProcess = (identity: ProcessIdentity | null): void =>
    runFile.update({ database: { ...(runFile.current.database ?? noDatabase), process: identity } });
  const { url, ownerUrl, ...database } = await startPostgres({ dataDir: settings.dataDir, log, onProcess });
  started.push(database);
  runFile.update({ database: { ...(runFile.current.database ?? noDatabase), url, ownerUrl } });
}

const noDatabase: RunningDatabase = { url: '', ownerUrl: null, process: null };

async function ensureSearch(
  settings: ServiceSettings,
  log: ServiceLog,
  runFile: RunFile,
  started: Stoppable[],
): Promise<void> {
  if (settings.meilisearch !== null) return void runFile.update({ search: { ...settings.meilisearch, process: null } });
  if (!wantsOwnMeilisearch(settings)) return;
  const onProcess = (identity: ProcessIdentity | null): void =>
    runFile.update({ search: { url: '', key: '', ...runFile.current.search, process: identity } });
  const search = await startMeilisearch({ dataDir: settings.dataDir, log, onProcess }).catch((error: unknown) => {
    if (settings.searchEngine === 'meilisearch') throw error;
    log.warn(error instanceof Error ? error.message : String(error));
    return null;
  });
  if (search === null) {
    if (settings.searchEngine === 'meilisearch') throw new StartError(missingMeilisearch);
    log.info('Meilisearch n’est pas là : PostgreSQL cherche à sa place.');
    return void runFile.update({ search: null });
  }
  started.push(search);
  runFile.update({ search: { process: runFile.current.search?.process ?? null, url: search.url, key: search.key } });
}

const missingMeilisearch =
  'SEARCH_ENGINE : Meilisearch n’est pas fourni pour cette machine. Donnez son adresse dans MEILI_URL.';

/** The binary that npm brings is for trying and developing; in production Meilisearch is one that somebody looks after. */
function wantsOwnMeilisearch(settings: ServiceSettings): boolean {
  return (
    settings.meilisearch === null && settings.searchEngine !== 'postgresql' && settings.environment !== 'production'
  );
}
