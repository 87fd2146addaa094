import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Places } from '../places/places';
import { mostConnections } from './data-source';
import { Readers } from './readers';

/** Transactions at once: whatever they wait for, connections are left for whoever only reads. */
const mostWriters = mostConnections - 4;
const waiting = { mostWaiting: 200, longestWaitMs: 5_000 };

/** One transaction for one thing that happens: rows, event and jobs, or nothing. */
@Injectable()
export class UnitOfWork {
  private readonly places = new Places(mostWriters, waiting);

  constructor(
    private readonly database: DataSource,
    private readonly readers: Readers,
  ) {}

  /** How many transactions are under way, and how many wait for a place. */
  get use(): { taken: number; waiting: number } {
    return this.places.use;
  }

  /**
   * Runs the work in a transaction. Only the manager it is given may be used inside: nothing else is part of it. Throws
   * `unavailable` where too many others are under way; so does a statement that waits too long for what they hold. Once
   * it is over, readers see what it changed in the catalogue.
   */
  async run<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const { answer, version } = await this.inPlace(() =>
      this.database.transaction(async (manager) => {
        const answer = await work(manager);
        return { answer, version: await this.readers.versionLeft(manager) };
      }),
    );
    await this.readers.follow(version);
    return answer;
  }

  private async inPlace<T>(transaction: () => Promise<T>): Promise<T> {
    await this.places.take();
    try {
      return await transaction();
    } finally {
      this.places.giveBack();
    }
  }
}
