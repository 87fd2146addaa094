import { Logger } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource, EntityManager } from 'typeorm';
import { isPassing } from '../errors/to-problem';
import { causeOf } from '../logging/without-addresses';
import { createDataSource } from './data-source';
import { Question } from './question';
import { primaryPosition, readersPosition, versionWithin } from './readers.repository';
import { longestLag, ReplicaState } from './replica-state';

/** Milliseconds between two looks at where both databases are, and for which an answer is waited for. */
const betweenLooks = 500;
const patience = 1_000;
/** Times in a row that the primary may be too slow to answer before it counts as away; one that refuses does at once. */
const mostMisses = 3;
/** Milliseconds after which a pool that could not be opened is tried again. */
const betweenOpenings = 5_000;
/** Milliseconds between two looks of whoever waits for a replica. */
const betweenSteps = 15;
/** A statement that took too long takes as long elsewhere. */
const tookTooLong = '57014';

/** Where what readers ask is read, and why not where it should be. */
export type ReadersPlace =
  | { kind: 'server'; because: 'none was given' }
  | { kind: 'server'; because: 'refused'; cause: string }
  | { kind: 'server'; because: 'late'; lagMs: number }
  | { kind: 'role' }
  | { kind: 'replica'; lagMs: number; primary: 'answers' | 'away' };

/**
 * Where what readers ask is read: on a pool that opens with the readers' role, which can see the schema `reading` and
 * nothing else, and which may be that of a replica. Where there is none, or it is of no use, on the server's own.
 */
export class Readers {
  private readonly logger = new Logger(Readers.name);
  private readonly replica = new ReplicaState();
  private readonly askPrimary = new Question(async () => {
    const at = performance.now();
    return { at, ...(await primaryPosition(this.server)) };
  });
  private readonly askReaders = new Question(async () => readersPosition(await this.opened()));
  private own: DataSource | null = null;
  private kind: 'unseen' | 'role' | 'replica' = 'unseen';
  private answers = false;
  /** Of the primary, in a row. */
  private misses = 0;
  /** Somebody was answered by the server's pool since the last look. */
  private wasPassedBy = false;
  private nextOpening = 0;
  private timer: NodeJS.Timeout | null = null;
  private looking: Promise<void> | null = null;
  private told: ReadersPlace['kind'] | null = null;

  constructor(
    private readonly server: DataSource,
    private readonly url: string | null = null,
  ) {}

  /** Opens the readers' pool, and looks at it from now on. One that cannot be used keeps nobody from reading. */
  async open(): Promise<this> {
    if (this.url === null) return this;
    await this.look();
    this.timer = setInterval(() => void this.look(), betweenLooks).unref();
    return this;
  }

  get place(): ReadersPlace {
    if (this.url === null) return { kind: 'server', because: 'none was given' };
    const lagMs = Math.max(0, this.replica.lag(performance.now()));
    if (this.pool() !== null) {
      if (this.kind === 'role') return { kind: 'role' };
      return { kind: 'replica', lagMs, primary: this.primaryAnswers ? 'answers' : 'away' };
    }
    if (this.answers) return { kind: 'server', because: 'late', lagMs };
    return { kind: 'server', because: 'refused', cause: causeOf(this.askReaders.failure) };
  }

  /** Readers are answered, and nothing can be written until the primary is back. */
  get isReadOnly(): boolean {
    return this.kind === 'replica' && this.answers && !this.primaryAnswers;
  }

  /** Does work that only reads what is published. What fails on one pool is done on the other, where that may be read. */
  async read<T>(work: (on: DataSource) => Promise<T>): Promise<T> {
    const pool = this.pool();
    if (pool === null) return this.readFromServer(work);
    try {
      return await work(pool);
    } catch (error) {
      if ((error as { code?: unknown }).code === tookTooLong) throw error;
      this.leave(error);
      return this.readFromServer(work);
    }
  }

  /** Does work that has to know what is true now; what the replica knew last where the primary is away. */
  async readNow<T>(work: (on: DataSource) => Promise<T>): Promise<T> {
    if (this.isReadOnly && this.own !== null) return work(this.own);
    try {
      return await work(this.server);
    } catch (error) {
      if (this.kind !== 'replica' || this.own === null || !isPassing(error)) throw error;
      return work(this.own);
    }
  }

  /**
   * Reads what begins with the version of the catalogue that a reader is about to be shown: none is shown an older one any
   * more.
   */
  readVersion(work: (on: DataSource) => Promise<string>): Promise<string> {
    return this.read(async (on) => {
      const whole = await work(on);
      const version = Math.trunc(Number(whole));
      // It may have come there since the last look.
      if (on === this.own) this.replica.reached(version);
      this.replica.require(version);
      return whole;
    });
  }

  /** The version that a transaction leaves, asked at its end; null where there is no replica to wait for. */
  async versionLeft(manager: EntityManager): Promise<number | null> {
    return this.url === null || this.kind === 'role' ? null : versionWithin(manager);
  }

  /**
   * Waits until readers see that version, and no longer than until every server sees it: whoever published or archived
   * something reads their own act, and what they archived comes back nowhere.
   */
  async follow(version: number | null): Promise<void> {
    if (version === null) return;
    const end = performance.now() + longestLag;
    while (this.pool() !== null && !this.replica.has(version) && performance.now() < end) {
      await sleep(betweenSteps);
      await this.lookAtReaders();
    }
    this.replica.require(version);
  }

  async close(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.looking;
    await this.own?.destroy();
    this.own = null;
  }

  private get primaryAnswers(): boolean {
    return this.misses < mostMisses;
  }

  /** Null: readers are answered by the server's. */
  private pool(): DataSource | null {
    if (this.own === null || !this.answers) return null;
    if (this.kind === 'role') return this.own;
    const isFresh = !this.primaryAnswers || this.replica.lag(performance.now()) <= longestLag;
    return isFresh && this.replica.isReadable ? this.own : null;
  }

  private async readFromServer<T>(work: (on: DataSource) => Promise<T>): Promise<T> {
    try {
      const answer = await work(this.server);
      this.wasPassedBy = true;
      return answer;
    } catch (error) {
      return work(await this.standIn(error));
    }
  }

  /** The replica, in the place of a primary that is away; waits a moment for one that has not all yet. */
  private async standIn(error: unknown): Promise<DataSource> {
    if (this.kind !== 'replica' || !isPassing(error)) throw error;
    const end = performance.now() + longestLag;
    while (!this.replica.isReadable && performance.now() < end) {
      await this.lookAtReaders();
      await sleep(betweenSteps);
    }
    if (this.own === null || !this.replica.isReadable) throw error;
    return this.own;
  }

  private look(): Promise<void> {
    this.looking ??= this.lookAtBoth().finally(() => (this.looking = null));
    return this.looking;
  }

  private async lookAtBoth(): Promise<void> {
    const wasPassedBy = this.wasPassedBy;
    this.wasPassedBy = false;
    const primary = await this.askPrimary.answer(patience);
    this.misses = primary !== null ? 0 : isPassing(this.askPrimary.failure) ? mostMisses : this.misses + 1;
    if (primary !== null && primary.journal !== null) this.replica.primaryWas(primary.at, primary.journal);
    // What readers were answered there since the last look is no newer than this.
    if (primary !== null && wasPassedBy) this.replica.require(primary.version);
    await this.lookAtReaders();
    this.tell();
  }

  private async lookAtReaders(): Promise<void> {
    const found = await this.askReaders.answer(patience);
    this.answers = found !== null;
    if (found !== null) this.kind = found.journal === null ? 'role' : 'replica';
    this.replica.replicaIs(found === null ? null : { version: found.version, journal: found.journal ?? 0 });
  }

  /** The readers' pool; opened now where it is not yet. */
  private async opened(): Promise<DataSource> {
    if (this.own !== null) return this.own;
    const now = performance.now();
    if (now < this.nextOpening) throw this.askReaders.failure;
    this.nextOpening = now + betweenOpenings;
    this.own = await createDataSource(this.url ?? '').initialize();
    return this.own;
  }

  /** Not used any more until a look finds it well. */
  private leave(error: unknown): void {
    this.answers = false;
    this.replica.replicaIs(null);
    this.askReaders.failure = error;
    this.tell();
  }

  /** Says in the log where readers are answered from now on. */
  private tell(): void {
    const { place } = this;
    if (place.kind === this.told) return;
    const isFirst = this.told === null;
    this.told = place.kind;
    if (place.kind === 'server') this.logger.warn({ ...place }, 'readers are answered by the server’s pool');
    else if (!isFirst) this.logger.warn({ ...place }, 'readers are answered by their own pool again');
  }
}
