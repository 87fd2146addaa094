import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const server = path.join(root, 'dist/api/main.js');

/**
 * Starts what was built, on a free port, with a catalogue of its own, and says its address in RECUEIL_URL. When that is
 * set already, the journeys are made on the instance that it names, and nothing is started.
 */
export default async function startRecueil(): Promise<() => Promise<void>> {
  if (process.env.RECUEIL_URL) return () => Promise.resolve();
  const { url, stop } = await startOn(await freePort());
  process.env.RECUEIL_URL = url;
  return stop;
}

/** Starts another one, set up as `settings` say, with a catalogue of its own; `said`: what it wrote last. */
export async function startOn(
  port: number,
  settings: Record<string, string> = {},
): Promise<{ url: string; said: () => string; stop: () => Promise<void> }> {
  if (!existsSync(server)) throw new Error('Nothing is built: run "npm run build" first.');
  const dataDir = await mkdtemp(path.join(tmpdir(), 'recueil-journeys-'));
  // Where root runs the journeys, another user runs the database and has to pass through.
  await chmod(dataDir, 0o711);
  const url = `http://127.0.0.1:${String(port)}`;
  const child = spawn(nodeBinary(), [server], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'development',
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_URL: url,
      DATA_DIR: dataDir,
      DEMO: 'on',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = listen(child);
  try {
    const isFilled = settings.DEMO === 'off' ? () => Promise.resolve(said().includes('/ouvrir#')) : hasSheets;
    await ready(`${url}/api/health/ready`, { child, said, isFilled });
  } catch (error) {
    await stop(child, dataDir);
    throw error;
  }
  return { url, said, stop: () => stop(child, dataDir) };
}

/** The Node that the packages bring: the one in the PATH may be too old. */
function nodeBinary(): string {
  const own = path.join(root, 'node_modules/.bin/node');
  return existsSync(own) ? own : process.execPath;
}

export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
        else reject(new Error('no free port'));
      });
    });
  });
}

/** The last lines that the server wrote, to be shown if it does not start. */
function listen(child: ChildProcess): () => string {
  let lines = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      lines = (lines + chunk.toString()).slice(-4_000);
    });
  }
  return () => lines;
}

interface Starting {
  child: ChildProcess;
  said: () => string;
  /** Whether it has what journeys begin with. */
  isFilled: (ready: string) => Promise<boolean>;
}

async function ready(url: string, { child, said, isFilled }: Starting): Promise<void> {
  const deadline = Date.now() + 120_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`Recueil stopped at once:\n${said()}`);
    const reply = await fetch(url).catch(() => null);
    if (reply?.ok && (await isFilled(url))) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`Recueil is not ready after two minutes:\n${said()}`);
}

/** The demonstration is indexed after the start: the journeys wait for a search that finds something. */
async function hasSheets(ready: string): Promise<boolean> {
  const reply = await fetch(new URL('/api/sheets?q=accueil', ready)).catch(() => null);
  if (!reply?.ok) return false;
  const { total, degraded } = (await reply.json()) as { total: number; degraded: boolean };
  return total > 0 && !degraded;
}

async function stop(child: ChildProcess, dataDir: string): Promise<void> {
  if (child.exitCode === null) {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  }
  await rm(dataDir, { recursive: true, force: true });
}
