import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { fingerprint, isStale, type Program, recordBuild } from './build-state.ts';
import type { Lifetime } from './lifetime.ts';
import type { ServiceLog } from './service-log.ts';
import { StartError } from './start-error.ts';

/** The repository, as seen from these sources. */
export const repository = fileURLToPath(new URL('../../..', import.meta.url));

const progressEveryMs = 10_000;

/** Builds those programs whose sources have changed since they were built. Says so; shows what was printed if it fails. */
export async function buildWhenStale(programs: readonly Program[], log: ServiceLog, life: Lifetime): Promise<void> {
  const stale = programs.filter((program) => isStale(repository, program));
  if (stale.length === 0) return;
  const before = stale.map((program) => fingerprint(repository, program));
  const begun = performance.now();
  const elapsed = (): string => `${Math.round((performance.now() - begun) / 1000)} s`;
  log.info(`Construction de l’application (${stale.map(({ name }) => name).join(', ')})…`);
  const progress = setInterval(() => log.info(`  … ${elapsed()}`), progressEveryMs);
  try {
    await Promise.all(stale.map((program) => build(program, life)));
  } finally {
    clearInterval(progress);
  }
  stale.forEach((program, index) => recordBuild(repository, program, before[index] ?? ''));
  log.info(`Application construite en ${elapsed()}.`);
}

async function build(program: Program, life: Lifetime): Promise<void> {
  const builder = runTool(program.command, 'pipe');
  life.atEnd(() => endGroup(builder));
  let printed = '';
  for (const stream of [builder.stdout, builder.stderr]) stream?.on('data', (chunk) => (printed += String(chunk)));
  const code = await new Promise((resolve, reject) => builder.once('error', reject).once('close', resolve));
  if (code !== 0) throw new StartError(`${printed.trim()}\n\nLa construction a échoué (${program.name}).`);
}

/** Runs a tool of the workspace at the head of a group of its own, to be ended whole, with our Node for whatever it runs. */
export function runTool(command: readonly string[], output: 'pipe' | 'inherit'): ChildProcess {
  if (!existsSync(path.join(repository, 'node_modules/.bin/nx'))) {
    throw new StartError(
      'Les outils de construction ne sont pas installés : lancez « npm ci » sans NODE_ENV ni --omit.',
    );
  }
  const searchPath = [path.join(repository, 'node_modules/.bin'), process.env.PATH ?? ''].join(path.delimiter);
  return spawn(process.execPath, command, {
    cwd: repository,
    env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', NODE_ENV: undefined, PATH: searchPath },
    detached: true,
    stdio: ['ignore', output, output],
  });
}

/** The address of something that was built, for `import`. */
export function built(file: string): string {
  return pathToFileURL(path.join(repository, file)).href;
}

/** Ends a process that leads a group, and all that it started. */
export async function endGroup(leader: ChildProcess): Promise<void> {
  if (leader.pid === undefined || leader.exitCode !== null || leader.signalCode !== null) return;
  const ended = new Promise((resolve) => leader.once('exit', resolve));
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    signalGroup(leader.pid, signal);
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 3_000).unref())]);
  }
}

function signalGroup(leader: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-leader, signal);
  } catch {
    // Nobody is left in it.
  }
}
