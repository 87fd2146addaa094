import { Injectable } from '@nestjs/common';
import { commandLine } from '#core/config/command-line';
import { InstallationRepository } from '../installation.repository';
import { trouble, well, type Check, type Verdict } from './check';

@Injectable()
export class AdministratorsCheck implements Check {
  readonly id = 'administrators';
  readonly name = 'L’administration';
  readonly isPublic = false;
  readonly needsDatabase = true;
  readonly restMs = 60_000;

  constructor(private readonly installation: InstallationRepository) {}

  async look(): Promise<Verdict> {
    const count = await this.installation.administrators();
    if (count > 0) {
      return well(count === 1 ? 'Une personne administre Recueil.' : `${count}\u00a0personnes administrent Recueil.`);
    }
    return trouble({
      title: 'Personne n’administre Recueil',
      happening: 'Personne ne peut inviter, donner des rôles, ni régler quoi que ce soit à l’écran.',
      remedies: [`Demandez un lien qui ouvre l’administration : ${commandLine} opening-link`],
    });
  }
}
