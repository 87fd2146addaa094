import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, watch, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withFreePort } from '../core/config/listen-address.ts';
import { loadConfig } from '../core/config/load-config.ts';
import { apiProgram, forgetBuild } from './build-state.ts';
import { built, endGroup, repository, runTool } from './build.ts';
import { Lifetime } from './lifetime.ts';
import { memoryFlags } from './memory-flags.ts';
import { plainLog, type ServiceLog } from './service-log.ts';
import { refuseSecondStart, startServices } from './services.ts';

type Bundle = (entryPoints: string[], outdir: string) => Promise<void>;

const watched = ['api/src', 'libs', 'migrations'];
const quietMs = 200;

/** The server in development: bundled again and started again after every change, on services that stay. */
class ReloadingServer {
  private readonly log: ServiceLog;
  private readonly port: number;
  private readonly bundle: Bundle;
  private child: ChildProcess | null = null;
  private pending: NodeJS.Timeout | null = null;
  private turn: Promise<void> = Promise.resolve();

  constructor(log: ServiceLog, port: number, bundle: Bundle) {
    this.log = log;
    this.port = port;
    this.bundle = bundle;
  }

  /** Something changed; several changes within a moment are one. */
  changed(file: string | null): void {
    if (file === null || !file.endsWith('.ts') || file.endsWith('.spec.ts')) return;
    if (this.pending !== null) clearTimeout(this.pending);
    this.pending = setTimeout(() => void this.reload(), quietMs);
  }

  reload(): Promise<void> {
    this.turn = this.turn.then(() => this.bundleAndRestart());
    return this.turn;
  }

  async stop(): Promise<void> {
    const child = this.child;
    this.child = null;
    if (child?.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const impatience = setTimeout(() => child.kill('SIGKILL'), 5_000);
    await ended;
    clearTimeout(impatience);
  }

  private async bundleAndRestart(): Promise<void> {
    try {
      await this.bundle(['api/src/main.ts', 'api/src/cli.ts'], 'dist/api');
    } catch {
      // esbuild has printed where and why.
      this.log.warn('Le serveur n’a pas été reconstruit : le précédent reste en service.');
      return;
    }
    await this.stop();
    const env = { ...process.env, PORT: String(this.port) };
    this.child = spawn(process.execPath, [...memoryFlags, path.join(repository, apiProgram.product)], {
      env,
      stdio: 'inherit',
    });
  }
}

/** `npm run dev`: the services, the server with reload, and the web with reload on its own port. */
async function dev(log: ServiceLog, life: Lifetime): Promise<void> {
  const given = loadConfig(process.env);
  refuseSecondStart(given.dataDir);
  const config = await withFreePort(given);
  const services = await startServices(config, log);
  life.atEnd(() => services.stop());

  process.chdir(repository);
  forgetBuild(repository, apiProgram);
  const { bundle } = (await import(built('api/build.mjs'))) as { bundle: Bundle };
  const server = new ReloadingServer(log, config.port, bundle);
  life.atEnd(() => server.stop());
  await server.reload();
  for (const folder of watched) watch(folder, { recursive: true }, (_event, file) => server.changed(file));

  const web = runTool(['node_modules/.bin/nx', 'serve', 'web', `--proxyConfig=${proxyTo(config.port)}`], 'inherit');
  life.atEnd(() => endGroup(web));
}

function proxyTo(port: number): string {
  mkdirSync('tmp', { recursive: true });
  writeFileSync(
    'tmp/proxy.conf.json',
    JSON.stringify({ '/api': { target: `http://127.0.0.1:${port}`, secure: false } }),
  );
  return 'tmp/proxy.conf.json';
}

const log = plainLog(process.stdout);
const life = new Lifetime(log);
await dev(log, life).catch((error: unknown) => life.endWith(error));
