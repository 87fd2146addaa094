import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Erasure } from './erasure';
import { insertErasure } from './erasure.repository';

export type { ErasedText, Erasure, PassageErased, TextKind } from './erasure';

/** Notes what was erased, in the transaction that erases it: a back-up from before is then known to hold it still. */
@Injectable()
export class ErasureLog {
  async append(manager: EntityManager, erasure: Erasure): Promise<void> {
    await insertErasure(manager, erasure);
  }
}
