import { Logger } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { causeOf } from '../logging/without-addresses';
import { createDataSource } from './data-source';
import { requireReading } from './readers.repository';

/** Under whose name what readers ask is read: their own, or the server's, and why. */
export type ReadersName =
  | { kind: 'own' }
  | { kind: 'server'; because: 'none was given' }
  | { kind: 'server'; because: 'refused'; cause: string };

const byTheServer = 'readers are answered by the server’s pool';

/** A statement that took too long takes as long elsewhere. */
const tookTooLong = '57014';

/**
 * Where what readers ask is read: on a pool that opens with the readers' role, which can see the schema `reading` and
 * nothing else. Where there is none, or it is of no use, on the server's own.
 */
export class Readers {
  private readonly logger = new Logger(Readers.name);
  private own: DataSource | null = null;
  private because: string | null = null;
  /** The last read failed there. */
  private isFailing = false;

  constructor(
    private readonly server: DataSource,
    private readonly url: string | null = null,
  ) {}

  /** Opens the readers' pool. One that cannot be used is told in the log: readers are answered all the same. */
  async open(): Promise<this> {
    if (this.url === null) return this;
    const pool = createDataSource(this.url);
    try {
      await requireReading(await pool.initialize());
      this.own = pool;
    } catch (error) {
      this.refuse(error);
      if (pool.isInitialized) await pool.destroy();
    }
    return this;
  }

  get name(): ReadersName {
    if (this.own !== null) return { kind: 'own' };
    if (this.because === null) return { kind: 'server', because: 'none was given' };
    return { kind: 'server', because: 'refused', cause: this.because };
  }

  /** Does work that only reads. What fails on the readers' pool is done again on the server's. */
  async read<T>(work: (on: DataSource) => Promise<T>): Promise<T> {
    if (this.own === null) return work(this.server);
    try {
      const answer = await work(this.own);
      this.isFailing = false;
      return answer;
    } catch (error) {
      if ((error as { code?: unknown }).code === tookTooLong) throw error;
      if (!this.isFailing) this.logger.warn(`${byTheServer}: ${causeOf(error)}`);
      this.isFailing = true;
      return work(this.server);
    }
  }

  async close(): Promise<void> {
    await this.own?.destroy();
    this.own = null;
  }

  private refuse(error: unknown): void {
    this.because = causeOf(error);
    this.logger.warn(`${byTheServer}: ${this.because}`);
  }
}
