import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { hasKeptSecret, keptSecret, prepareDataFolder, serviceLogFile } from './data-folder.ts';
import { freePort } from './free-port.ts';
import { KeptProcess } from './kept-process.ts';
import { ownRoles, prepareOwnDatabase } from './own-database.repository.ts';
import { installedMajor, postgresBinaries } from './postgres-binaries.ts';
import { administratorSecret, postgresPlace, type PostgresPlace } from './postgres-place.ts';
import { identityOf, type ProcessIdentity, stopProcess } from './process-identity.ts';
import type { ServiceLog } from './service-log.ts';
import { StartError } from './start-error.ts';

export interface PostgresSettings {
  dataDir: string;
  log: ServiceLog;
  /** False trades safety for speed: for tests whose data nobody misses. */
  durable?: boolean;
  /** Told whenever the process changes, so that others can find it again. */
  onProcess?: (identity: ProcessIdentity | null) => void;
}

export interface EmbeddedPostgres {
  /** The application's own database, as the server uses it. */
  url: string;
  /** The same, as its owner, who migrates it and is not a superuser. */
  ownerUrl: string;
  /** The server, as the superuser: for tests that create databases. */
  administratorUrl: string;
  /** Where the cluster lies, which is not always under the folder of data. */
  home: string;
  readonly pid: number | null;
  stop(): Promise<void>;
}

const administrator = 'postgres';
const secrets = { owner: 'postgresql-recueil', server: 'postgresql-recueil-server' };
const startAttempts = 3;
const neutralEnvironment = { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8' };

/**
 * Starts a PostgreSQL of our own that listens on 127.0.0.1 alone: makes its cluster the first time, takes a free port
 * each time, and keeps both port and server through crashes.
 */
export async function startPostgres(settings: PostgresSettings): Promise<EmbeddedPostgres> {
  const { dataDir, log } = settings;
  prepareDataFolder(dataDir);
  const place = postgresPlace(dataDir, log);
  const binaries = postgresBinaries(place.home, place.user, log);
  createClusterOnce(binaries, place, dataDir, { durable: settings.durable ?? true });
  const administratorPassword = keptSecret(dataDir, administratorSecret);
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const administratorUrl = serverUrl(administrator, administratorPassword, port, 'postgres');
    const server = keptServer(settings, { binaries, place, port, administratorUrl });
    if (await server.start()) {
      const passwords = { owner: keptSecret(dataDir, secrets.owner), server: keptSecret(dataDir, secrets.server) };
      await prepareDatabase(administratorUrl, passwords);
      return {
        url: serverUrl(ownRoles.server, passwords.server, port, ownRoles.owner),
        ownerUrl: serverUrl(ownRoles.owner, passwords.owner, port, ownRoles.owner),
        administratorUrl,
        home: place.home,
        get pid() {
          return server.pid;
        },
        stop: () => server.stop(),
      };
    }
    if (attempt === startAttempts) throw new StartError(`PostgreSQL ne démarre pas :\n${server.lastWords()}`);
  }
}

function serverUrl(user: string, password: string, port: number, database: string): string {
  return `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
}

interface Server {
  binaries: string;
  place: PostgresPlace;
  port: number;
  administratorUrl: string;
}

function keptServer(settings: PostgresSettings, { binaries, place, port, administratorUrl }: Server): KeptProcess {
  const options = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    'timezone=UTC',
    ...((settings.durable ?? true) ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ];
  return new KeptProcess(
    {
      name: 'PostgreSQL',
      command: path.join(binaries, 'bin/postgres'),
      args: ['-D', place.cluster, ...options.flatMap((option) => ['-c', option])],
      env: neutralEnvironment,
      cwd: '/',
      ...place.user,
      logFile: serviceLogFile(settings.dataDir, 'postgresql'),
      prepare: () => endFormerServer(place.cluster),
      isReady: () => answers(administratorUrl),
      readyWithinMs: 120_000,
      stopSignals: ['SIGINT', 'SIGQUIT', 'SIGKILL'],
      graceMs: 10_000,
    },
    settings.log,
    settings.onProcess ?? (() => undefined),
  );
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function createClusterOnce(
  binaries: string,
  place: PostgresPlace,
  dataDir: string,
  { durable }: { durable: boolean },
): void {
  const versionFile = path.join(place.cluster, 'PG_VERSION');
  if (!existsSync(versionFile))
    return createCluster(binaries, place, keptSecret(dataDir, administratorSecret), { durable });
  const major = readFileSync(versionFile, 'utf8').trim();
  if (major !== installedMajor()) {
    throw new StartError(
      `La base de ${place.cluster} est de PostgreSQL ${major}, et c’est la version ${installedMajor()} qui est ` +
        'installée. Exportez-la avec l’ancienne version, ou donnez un DATA_DIR neuf.',
    );
  }
  if (!hasKeptSecret(dataDir, administratorSecret)) {
    throw new StartError(
      `Le mot de passe de la base de ${place.cluster} a disparu de ${dataDir}. ` +
        'Remettez le dossier « secrets », ou déplacez la base pour repartir de zéro.',
    );
  }
}

/** Made beside its place and moved there at the end: one that was interrupted is never taken for a whole one. */
function createCluster(
  binaries: string,
  place: PostgresPlace,
  password: string,
  { durable }: { durable: boolean },
): void {
  const { cluster, user, home } = place;
  const draft = `${cluster}.new`;
  const passwordFile = path.join(home, '.postgresql-password');
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user !== null) for (const ours of [draft, passwordFile]) chownSync(ours, user.uid, user.gid);
  const args = ['-D', draft, '-U', administrator, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '-E', 'UTF8'];
  const locale = ['--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=fr-FR'];
  const made = spawnSync(path.join(binaries, 'bin/initdb'), [...args, ...locale, ...(durable ? [] : ['--no-sync'])], {
    ...user,
    cwd: '/',
    env: neutralEnvironment,
    encoding: 'utf8',
  });
  rmSync(passwordFile);
  if (made.status !== 0) throw new StartError(`La base n’a pas pu être créée dans ${cluster} :\n${made.stderr}`);
  renameSync(draft, cluster);
}

/** Nobody of the application is a superuser, as on any server that it may meet later. */
async function prepareDatabase(
  administratorUrl: string,
  passwords: Parameters<typeof prepareOwnDatabase>[1],
): Promise<void> {
  const client = new pg.Client({ connectionString: administratorUrl });
  await client.connect();
  try {
    await prepareOwnDatabase(client, passwords);
  } finally {
    await client.end();
  }
}

/**
 * PostgreSQL trusts the number in `postmaster.pid` when somebody runs under it. A server of a former run that is still
 * there is stopped; a number that has gone to another program is forgotten.
 */
async function endFormerServer(cluster: string): Promise<void> {
  const file = path.join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return;
  const former = identityOf(Number.parseInt(readFileSync(file, 'utf8'), 10));
  if (former !== null && serves(former, cluster)) await stopProcess(former, ['SIGINT', 'SIGQUIT', 'SIGKILL'], 10_000);
  rmSync(file, { force: true });
}

function serves({ pid }: ProcessIdentity, cluster: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(cluster);
  } catch {
    return false;
  }
}
