import type { ServiceLog } from './service-log.ts';
import { endWith } from './start-error.ts';

export interface LifetimeOptions {
  /** With what the process ends when it was asked to; 0 unless told otherwise. */
  exitCode?: number;
  /** Whether to end with the process that started us; by default when that is npm, which people kill in our place. */
  followParent?: boolean;
  /** Beyond this, what has not stopped is not waited for. */
  patienceMs?: number;
}

const signals: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const parentCheckMs = 500;
/** Ctrl-C reaches us twice: from the terminal, and handed on by npm. That is one person asking once. */
const sameAskingMs = 1_000;

/**
 * Ends the process in order when it is asked to: by SIGINT, SIGTERM or SIGHUP, or because its parent is gone. A second
 * signal cuts the wait short. Made first of all, it is handed what there is to stop as that comes to be.
 */
export class Lifetime {
  private readonly log: ServiceLog;
  private readonly options: LifetimeOptions;
  private readonly endings: (() => Promise<void>)[] = [];
  private readonly parent = process.ppid;
  private readonly parentWatch: NodeJS.Timeout | null;
  private readonly onSignal = (): void => this.asked();
  private askedAt: number | null = null;

  constructor(log: ServiceLog, options: LifetimeOptions = {}) {
    this.log = log;
    this.options = options;
    for (const signal of signals) process.on(signal, this.onSignal);
    // A terminal that is closed takes our words with it; there is still something to stop in order.
    for (const out of [process.stdout, process.stderr]) out.on('error', () => undefined);
    const follow = options.followParent ?? process.env.npm_lifecycle_event !== undefined;
    this.parentWatch = follow ? setInterval(() => this.watchParent(), parentCheckMs).unref() : null;
  }

  /** What is stopped at the end; the latest first, one after the other. */
  atEnd(stop: () => Promise<void>): void {
    this.endings.unshift(stop);
  }

  /** Ends the process because of what went wrong, after stopping what had been started. */
  async endWith(error: unknown): Promise<never> {
    // What fails because it is being stopped is no news.
    if (this.askedAt !== null) return new Promise(() => undefined);
    await this.stopEverything();
    endWith(error);
  }

  /** Leaves the signals to others again. */
  dispose(): void {
    for (const signal of signals) process.off(signal, this.onSignal);
    if (this.parentWatch !== null) clearInterval(this.parentWatch);
  }

  private watchParent(): void {
    if (process.ppid !== this.parent && this.askedAt === null) this.asked();
  }

  private asked(): void {
    if (this.askedAt === null) {
      this.askedAt = performance.now();
      this.log.info('Arrêt en cours…');
      // What was started leaves with the process, whether or not it was waited for: see `KeptProcess`.
      setTimeout(() => process.exit(1), this.options.patienceMs ?? 25_000).unref();
      void this.end();
    } else if (performance.now() - this.askedAt > sameAskingMs) {
      process.exit(1);
    }
  }

  private async end(): Promise<void> {
    const clean = await this.stopEverything();
    process.exit(clean ? (this.options.exitCode ?? 0) : 1);
  }

  private async stopEverything(): Promise<boolean> {
    let clean = true;
    for (const stop of this.endings.splice(0)) {
      await stop().catch((error: unknown) => {
        clean = false;
        this.log.warn(error instanceof Error ? (error.stack ?? error.message) : String(error));
      });
    }
    return clean;
  }
}
