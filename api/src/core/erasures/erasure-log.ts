import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Connection } from '../database/sql';
import { JobQueue } from '../jobs/job-queue';
import type { Erasure, NotedErasure } from './erasure';
import { allErasures, holdCopies, insertErasure, keepErasure, unknownErasures } from './erasure.repository';

export type { ErasedText, Erasure, NotedErasure, PassageErased, TextKind } from './erasure';

/** Notes what was erased, in the transaction that erases it: a back-up from before is then known to hold it still. */
@Injectable()
export class ErasureLog {
  constructor(private readonly jobs: JobQueue) {}

  /** It is written outside the database, too, by a job: a back-up that is restored knows nothing of what came after. */
  async append(manager: EntityManager, erasure: Erasure): Promise<void> {
    await insertErasure(manager, erasure);
    await this.jobs.add(manager, 'copy-erasures', {}, 'copy-erasures');
  }

  /** Notes one that a database of before had noted, under its own identifier. */
  keep(manager: EntityManager, erasure: NotedErasure): Promise<void> {
    return keepErasure(manager, erasure);
  }

  all(on: Connection): Promise<NotedErasure[]> {
    return allErasures(on);
  }

  /** Those of them that are not noted here. */
  async unknown(on: Connection, erasures: readonly NotedErasure[]): Promise<NotedErasure[]> {
    const ids = await unknownErasures(
      on,
      erasures.map(({ id }) => id),
    );
    return erasures.filter(({ id }) => ids.has(id));
  }

  /** Until the end of the transaction, nobody else copies them. */
  hold(manager: EntityManager): Promise<void> {
    return holdCopies(manager);
  }
}
