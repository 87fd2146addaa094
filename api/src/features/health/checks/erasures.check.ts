import { Injectable } from '@nestjs/common';
import { commandLine } from '#core/config/command-line';
import { ErasureJournal } from '#rooms/erasures';
import { trouble, well, type Check, type Verdict } from './check';

/** A database that was restored by other means holds again what was erased since its back-up: the journal knows. */
@Injectable()
export class ErasuresCheck implements Check {
  readonly id = 'erasures';
  readonly name = 'Ce qui a été effacé';
  readonly isPublic = false;
  readonly needsDatabase = true;
  readonly restMs = 600_000;

  constructor(private readonly journal: ErasureJournal) {}

  async look(): Promise<Verdict> {
    const count = await this.journal.countUnknown();
    if (count === 0) return well('Rien de ce qui a été effacé n’est revenu.');
    return trouble({
      title: 'Ce qui avait été effacé est revenu',
      happening: `La base vient d’une sauvegarde\u00a0: ${String(count)} effacements ou retraits faits depuis n’y sont pas.`,
      noticed: 'Des personnes et des passages effacés se lisent à nouveau.',
      remedies: [`Effacez-les à nouveau\u00a0: ${commandLine} replay-erasures`],
    });
  }
}
