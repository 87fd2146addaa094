import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

/** One transaction for one thing that happens: rows, event and jobs, or nothing. */
@Injectable()
export class UnitOfWork {
  constructor(private readonly database: DataSource) {}

  /** Runs the work in a transaction. Only the manager it is given may be used inside: nothing else is part of it. */
  run<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.database.transaction(work);
  }
}
