import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import pg from 'pg';

/** The first half of the key of the locks by which workers are known to be there. */
const lockClass = 7_263_004;
const betweenLooksMs = 15_000;
const betweenTriesMs = 1_000;
/** A worker that has just begun may hold a job before it is known to be there. */
const youngest = '15 seconds';

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
        if (holder !== null) await client.query('SELECT pg_advisory_lock($1, hashtext($2))', [lockClass, holder]);
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
    const { rows } = await client.query<{ holder: string }>(
      `SELECT DISTINCT locked_by AS holder FROM graphile_worker._private_jobs
       WHERE locked_by IS NOT NULL AND locked_at < now() - interval '${youngest}'`,
    );
    const gone: string[] = [];
    for (const { holder } of rows) {
      const tried = await client.query<{ free: boolean }>('SELECT pg_try_advisory_lock($1, hashtext($2)) AS free', [
        lockClass,
        holder,
      ]);
      if (tried.rows[0]?.free === true) gone.push(holder);
    }
    if (gone.length > 0) await client.query('SELECT graphile_worker.force_unlock_workers($1)', [gone]);
    return gone;
  } finally {
    await client.end().catch(() => undefined);
  }
}
