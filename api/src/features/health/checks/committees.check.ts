import { Injectable } from '@nestjs/common';
import { InstallationRepository } from '../installation.repository';
import { soon, well, type Check, type Verdict } from './check';

@Injectable()
export class CommitteesCheck implements Check {
  readonly id = 'committees';
  readonly name = 'Les comités';
  readonly isPublic = false;
  readonly needsDatabase = true;
  readonly restMs = 60_000;

  constructor(private readonly installation: InstallationRepository) {}

  async look(): Promise<Verdict> {
    const orphans = await this.installation.themesWithoutCommittee();
    if (orphans === 0) return well('Chaque thème a un comité.');
    return soon({
      title: orphans === 1 ? 'Un thème n’a pas de comité' : 'Des thèmes n’ont pas de comité',
      happening:
        orphans === 1
          ? 'Une fiche proposée sous ce thème n’irait à personne.'
          : `Une fiche proposée sous l’un de ces ${orphans}\u00a0thèmes n’irait à personne.`,
      remedies: ['Dans Administration, Comités, donnez-leur un comité, ou faites d’un comité le comité général.'],
    });
  }
}
