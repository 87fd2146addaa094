import { Injectable } from '@nestjs/common';
import { commandLine } from '#core/config/command-line';
import { SheetIndexer } from '#rooms/search';
import { soon, well, type Check, type Verdict } from './check';

@Injectable()
export class IndexCheck implements Check {
  readonly id = 'index';
  readonly name = 'Le contenu de la recherche';
  readonly isPublic = true;
  readonly needsDatabase = true;

  constructor(private readonly indexer: SheetIndexer) {}

  async look(thoroughly: boolean): Promise<Verdict> {
    const drift = thoroughly ? await this.indexer.driftCheck({ repair: false }) : this.indexer.lastDrift;
    if (drift === null) return { state: 'unknown' };
    const measures = [{ name: 'recueil_index_drift_sheets', value: drift.count }];
    if (drift.count === 0) return well('L’index de recherche est à jour.', measures);
    return soon({
      title: 'La recherche n’a pas toutes les fiches telles qu’elles sont parues',
      happening: `L’index diffère du catalogue pour ${drift.count === 1 ? 'une fiche' : `${drift.count}\u00a0fiches`}. Recueil compare et répare de lui-même toutes les cinq minutes.`,
      noticed: 'Une fiche parue, corrigée ou archivée à l’instant peut manquer dans la recherche.',
      remedies: [`Si cela dure\u00a0: ${commandLine} reindex`],
      measures,
    });
  }
}
