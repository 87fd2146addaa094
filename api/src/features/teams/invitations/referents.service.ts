import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { TeamRepository } from './team.repository';

/** Who answers for a sheet. */
@Injectable()
export class Referents {
  constructor(private readonly team: TeamRepository) {}

  /** The referent who left stays as co-author, for the sheet is theirs too. */
  make(manager: EntityManager, sheetId: string, accountId: string): Promise<void> {
    return this.team.makeReferent(manager, sheetId, accountId);
  }
}
