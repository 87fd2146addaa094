import { Logger } from '@nestjs/common';
import { EngineUnavailable, type EngineName, type SearchEngine } from './search.port';

export interface SwitchTimes {
  /** Milliseconds that the main engine has for an answer. */
  patience: number;
  /** Milliseconds between two looks at an engine that was left. */
  betweenProbes: number;
}

const defaultTimes: SwitchTimes = { patience: 1_000, betweenProbes: 1_000 };

/** Failures in a row after which nobody waits for the main engine any more. */
const failuresToLeave = 2;

export interface Answered<T> {
  value: T;
  engine: EngineName;
  degraded: boolean;
}

/**
 * The main engine as long as it answers in time, else the other one. After a few failures in a row searches no longer
 * try the main engine: it is looked at in the background, and taken back when it answers.
 */
export class EngineSwitch {
  private readonly logger = new Logger(EngineSwitch.name);
  private failures = 0;
  private cause: Error | null = null;
  private probing: NodeJS.Timeout | null = null;
  private watching: NodeJS.Timeout | null = null;

  constructor(
    readonly main: SearchEngine,
    private readonly fallback: SearchEngine | null,
    private readonly times: SwitchTimes = defaultTimes,
  ) {}

  /** The engine that a search would be answered by now. */
  get inUse(): SearchEngine {
    return this.left && this.fallback ? this.fallback : this.main;
  }

  /** Whether the main engine was left because it does not answer. */
  get left(): boolean {
    return this.fallback !== null && this.failures >= failuresToLeave;
  }

  /** Why the main engine did not answer the last time; null once it did. */
  get failure(): Error | null {
    return this.failures > 0 ? this.cause : null;
  }

  /** Does the work with the main engine, or with the other one when the main one cannot. */
  async ask<T>(work: (engine: SearchEngine) => Promise<T>): Promise<Answered<T>> {
    if (this.fallback === null) return { value: await work(this.main), engine: this.main.name, degraded: false };
    if (!this.left) {
      const answer = await this.askMain(work);
      if (answer) return answer;
    }
    return { value: await work(this.fallback), engine: this.fallback.name, degraded: true };
  }

  /** Whether the main engine answers; a failure counts as one of a search. */
  async isWell(): Promise<boolean> {
    if (this.left) return false;
    try {
      await this.inTime(this.main.requireAvailable());
      this.failures = 0;
      return true;
    } catch (error) {
      this.fail(error);
      return false;
    }
  }

  /** Notices an engine that went away even while nobody searches, or answers are kept. */
  watch(): void {
    if (this.fallback === null) return;
    this.watching = setInterval(() => void (this.left || this.isWell()), this.times.betweenProbes).unref();
  }

  /** Looks at nothing any more. */
  stop(): void {
    if (this.watching) clearInterval(this.watching);
    this.stopProbing();
  }

  private stopProbing(): void {
    if (this.probing) clearInterval(this.probing);
    this.probing = null;
  }

  private async askMain<T>(work: (engine: SearchEngine) => Promise<T>): Promise<Answered<T> | null> {
    try {
      const value = await this.inTime(work(this.main));
      this.failures = 0;
      return { value, engine: this.main.name, degraded: false };
    } catch (error) {
      if (!(error instanceof EngineUnavailable)) throw error;
      this.fail(error);
      return null;
    }
  }

  private fail(error: unknown): void {
    this.failures += 1;
    this.cause = causeOf(error);
    if (!this.left || this.probing) return;
    this.logger.warn(`${this.main.name} is left until it answers again: ${this.cause.message}`);
    this.probing = setInterval(() => void this.probe(), this.times.betweenProbes).unref();
  }

  private async probe(): Promise<void> {
    try {
      await this.inTime(this.main.requireAvailable());
    } catch (error) {
      this.cause = causeOf(error);
      return;
    }
    this.stopProbing();
    this.failures = 0;
    this.logger.warn(`${this.main.name} answers again`);
  }

  private async inTime<T>(work: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new EngineUnavailable(this.main.name, { cause: 'too late' })),
        this.times.patience,
      );
    });
    try {
      return await Promise.race([work, tooLate]);
    } finally {
      clearTimeout(timer);
      work.catch(() => undefined);
    }
  }
}

/** What the machine said, where it said something. */
function causeOf(error: unknown): Error {
  const known = error as Error;
  return known.cause instanceof Error ? known.cause : known;
}
