import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { restartDelay, wasSteady } from './back-off.ts';
import { identityOf, type ProcessIdentity } from './process-identity.ts';
import type { ServiceLog } from './service-log.ts';

const largestLogBytes = 10_000_000;

/** How one service is run: what to launch, how to tell that it is ready, how to ask it to stop. */
export interface ServiceRecipe {
  /** As people read it. */
  name: string;
  command: string;
  args: readonly string[];
  env: Record<string, string>;
  cwd: string;
  uid?: number;
  gid?: number;
  /** Where its output goes: a file, so that nothing of ours is held open by a service that outlives us. */
  logFile: string;
  /** Before each launch. */
  prepare?(): Promise<void> | void;
  /** Asked again and again after each launch until it says yes. */
  isReady(): Promise<boolean>;
  readyWithinMs: number;
  /** To stop it: each in turn, `graceMs` after the one before. */
  stopSignals: readonly NodeJS.Signals[];
  graceMs: number;
}

/**
 * A service that is kept running: started once, started again with growing delays whenever it ends by itself, stopped
 * when asked. It stands in a session of its own, so that Ctrl-C in the terminal reaches us alone and we stop it in order.
 */
export class KeptProcess {
  private readonly recipe: ServiceRecipe;
  private readonly log: ServiceLog;
  private readonly onProcess: (identity: ProcessIdentity | null) => void;
  private readonly stopped = new AbortController();
  private readonly signalAtExit = (): void => this.leaveNothing();
  private child: ChildProcess | null = null;
  private failures = 0;

  constructor(recipe: ServiceRecipe, log: ServiceLog, onProcess: (identity: ProcessIdentity | null) => void) {
    this.recipe = recipe;
    this.log = log;
    this.onProcess = onProcess;
  }

  get pid(): number | null {
    return this.child?.pid ?? null;
  }

  /** Resolves once the service is ready for the first time; false when it ended or was not ready in time. */
  async start(): Promise<boolean> {
    process.on('exit', this.signalAtExit);
    const ready = await this.launch();
    if (!ready) process.off('exit', this.signalAtExit);
    return ready;
  }

  /** Asks the service to end and waits until it has. */
  async stop(): Promise<void> {
    this.stopped.abort();
    await this.end();
    process.off('exit', this.signalAtExit);
  }

  /** The end of what the service wrote. */
  lastWords(): string {
    return readFileSync(this.recipe.logFile, 'utf8').trimEnd().split('\n').slice(-8).join('\n');
  }

  /** The last thing that this process does: a service that was asked to stop and has not is pressed. */
  private leaveNothing(): void {
    this.child?.kill(this.recipe.stopSignals[this.stopped.signal.aborted ? 1 : 0]);
  }

  private async launch(): Promise<boolean> {
    await this.recipe.prepare?.();
    if (this.stopped.signal.aborted) return false;
    const launchedAt = performance.now();
    const child = this.spawn();
    const deadline = launchedAt + this.recipe.readyWithinMs;
    while (isRunning(child) && performance.now() < deadline) {
      if (await this.recipe.isReady()) {
        child.once(
          'exit',
          (code, signal) => void this.revive(signal ?? `code ${code}`, performance.now() - launchedAt),
        );
        // It may have ended between its answer and this line: the event will not come again.
        return isRunning(child);
      }
      await sleep(20);
    }
    await this.end();
    return false;
  }

  private spawn(): ChildProcess {
    const { command, args, env, cwd, uid, gid } = this.recipe;
    const output = openLog(this.recipe.logFile);
    const child = spawn(command, args, { env, cwd, uid, gid, detached: true, stdio: ['ignore', output, output] });
    closeSync(output);
    this.child = child;
    child.on('error', () => this.forget(child));
    child.once('exit', () => this.forget(child));
    this.onProcess(child.pid === undefined ? null : identityOf(child.pid));
    return child;
  }

  private forget(child: ChildProcess): void {
    if (this.child !== child) return;
    this.child = null;
    this.onProcess(null);
  }

  private async revive(how: string, livedMs: number): Promise<void> {
    if (wasSteady(livedMs)) this.failures = 0;
    while (!this.stopped.signal.aborted) {
      const delay = restartDelay(this.failures);
      this.failures += 1;
      this.log.warn(`${this.recipe.name} s’est arrêté (${how}). Nouvel essai dans ${seconds(delay)}.`);
      await sleep(delay, undefined, { signal: this.stopped.signal }).catch(() => undefined);
      if (await this.launch().catch(() => false)) {
        this.log.info(`${this.recipe.name} est de nouveau en service.`);
        return;
      }
      how = 'il ne démarre pas';
    }
  }

  private async end(): Promise<void> {
    const child = this.child;
    if (child === null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    for (const signal of this.recipe.stopSignals) {
      if (!isRunning(child)) return;
      child.kill(signal);
      // A process that was suspended reads its signals only once it goes on.
      child.kill('SIGCONT');
      await Promise.race([ended, sleep(this.recipe.graceMs, undefined, { ref: false })]);
    }
  }
}

function isRunning(child: ChildProcess): boolean {
  return child.pid !== undefined && child.exitCode === null && child.signalCode === null;
}

function openLog(file: string): number {
  const output = openSync(file, 'a', 0o600);
  if (statSync(file).size > largestLogBytes) truncateSync(file);
  return output;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toLocaleString('fr')} s`;
}
