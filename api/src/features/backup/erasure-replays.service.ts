import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#core/database/unit-of-work';
import { ErasureJournal } from '#rooms/erasures';
import { ErasureReplay } from './erasure-replay.service';

/** Where the journal is besides its own places, and the identifiers of what is not made again. */
export interface JournalGiven {
  file: string | null;
  leftOut: readonly string[];
}

export interface Replayed {
  count: number;
  /** Where a journal was found. */
  where: string[];
}

/** Replays the journal in a database that was restored by other means. */
@Injectable()
export class ErasureReplays {
  constructor(
    private readonly journal: ErasureJournal,
    private readonly erasures: ErasureReplay,
    private readonly work: UnitOfWork,
  ) {}

  /** All of it or nothing; again, it changes nothing. Throws as {@link ErasureReplay.replay} does. */
  async replay({ file, leftOut }: JournalGiven): Promise<Replayed> {
    const { erasures, where } = await this.journal.find(file);
    const count = await this.work.run((manager) => this.erasures.replay(manager, erasures, leftOut));
    await this.journal.bringUpToDate();
    return { count, where };
  }
}
