import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

/** A program of ours under test, with what it has written so far. */
export class ProgramProcess {
  readonly child: ChildProcess;
  stdout = '';
  stderr = '';
  private readonly ended: Promise<number | null>;

  constructor(args: readonly string[], environment: Record<string, string>, cwd?: string) {
    // Ends with the process that runs the tests, however that one ends: see `Lifetime`.
    const env = { PATH: process.env.PATH ?? '', npm_lifecycle_event: 'proof', ...environment };
    this.child = spawn(process.execPath, [...args], { env, cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    this.child.stdout?.on('data', (chunk) => (this.stdout += String(chunk)));
    this.child.stderr?.on('data', (chunk) => (this.stderr += String(chunk)));
    this.ended = new Promise((resolve) => this.child.once('close', (code) => resolve(code)));
  }

  get pid(): number {
    if (this.child.pid === undefined) throw new Error('the program did not start');
    return this.child.pid;
  }

  get running(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Its exit code; null when a signal ended it. */
  whenEnded(): Promise<number | null> {
    return this.ended;
  }

  signal(signal: NodeJS.Signals): void {
    if (this.running) this.child.kill(signal);
  }

  /** Asks it to end and waits; presses it when it does not. Answers how long it took, in milliseconds. */
  async stop(): Promise<number> {
    const begun = performance.now();
    this.signal('SIGTERM');
    const press = setTimeout(() => this.signal('SIGKILL'), 40_000);
    await this.ended;
    clearTimeout(press);
    return performance.now() - begun;
  }
}

/** Waits until `check` answers something, asking again and again; throws with `what` when it does not in time. */
export async function until<T>(
  what: string,
  check: () => Promise<T | null | false | undefined> | T | null | false | undefined,
  withinMs = 30_000,
  everyMs = 25,
): Promise<T> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const answer = await check();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    if (performance.now() > deadline) throw new Error(`not within ${withinMs} ms: ${what}`);
    await sleep(everyMs);
  }
}
