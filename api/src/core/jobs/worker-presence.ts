import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import pg from 'pg';
import { freeJobsOf, workersHolding } from './job.repository';
import { holdWorkerLock, isWorkerGone } from './worker-lock.repository';

const betweenLooksMs = 15_000;
const betweenTriesMs = 1_000;

/**
 * Says that a worker of the queue is there, by a lock that PostgreSQL releases when its process ends in any way; and
 * frees the jobs of those that are not there any more: killed in the middle of a job, it would stay theirs for hours.
 */
export class WorkerPresence {
  private readonly logger = new Logger('Jobs');
  private readonly stopped = new AbortController();
  private client: pg.Client | null = null;
  private keeping: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly connectionString: string,
    /** The name under which the worker holds jobs; null while it has none. */
    private readonly holder: () => string | null,
  ) {}

  start(): void {
    this.keeping = Promise.all([this.stay(), this.watch()]);
  }

  async stop(): Promise<void> {
    this.stopped.abort();
    await this.client?.end().catch(() => undefined);
    await this.keeping;
  }

  /** Holds the lock of the present holder, on a connection of its own, again and again when that is lost. */
  private async stay(): Promise<void> {
    while (!this.stopped.signal.aborted) {
      const client = new pg.Client({ connectionString: this.connectionString });
      const gone = new Promise<void>((resolve) => client.once('end', resolve));
      client.on('error', () => undefined);
      try {
        await client.connect();
        this.client = client;
        const holder = this.holder();
        if (holder !== null) await holdWorkerLock(client, holder);
        await Promise.race([gone, this.holderChanges(holder)]);
      } catch {
        // The database is away: tried again below.
      }
      await client.end().catch(() => undefined);
      await this.wait(betweenTriesMs);
    }
  }

  private async holderChanges(holder: string | null): Promise<void> {
    while (!this.stopped.signal.aborted && this.holder() === holder) await this.wait(betweenTriesMs);
  }

  private async watch(): Promise<void> {
    while (!this.stopped.signal.aborted) {
      await freeJobsOfTheGone(this.connectionString).then(
        (freed) => freed.length > 0 && this.logger.warn(`Jobs of ${String(freed.length)} ended workers are free again`),
        () => undefined,
      );
      await this.wait(betweenLooksMs);
    }
  }

  private async wait(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.stopped.signal }).catch(() => undefined);
  }
}

/** Frees the jobs that workers hold whose process has ended. Answers their names. */
export async function freeJobsOfTheGone(connectionString: string): Promise<string[]> {
  const client = new pg.Client({ connectionString });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const gone: string[] = [];
    for (const worker of await workersHolding(client)) if (await isWorkerGone(client, worker)) gone.push(worker);
    if (gone.length > 0) await freeJobsOf(client, gone);
    return gone;
  } finally {
    await client.end().catch(() => undefined);
  }
}
