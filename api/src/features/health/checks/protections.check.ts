import { Injectable } from '@nestjs/common';
import { InstallationRepository } from '../installation.repository';
import { trouble, well, type Check, type Verdict } from './check';

/** Whether what PostgreSQL refuses for us, it still refuses. */
@Injectable()
export class ProtectionsCheck implements Check {
  readonly id = 'protections';
  readonly name = 'Les protections de la base';
  readonly isPublic = true;
  readonly needsDatabase = true;

  constructor(private readonly installation: InstallationRepository) {}

  async look(): Promise<Verdict> {
    const { status, line } = await this.installation.schemaFit();
    if (status === 'unfit') return { state: 'unknown' };
    if (status === 'ok') return well('Chaque déclencheur et chaque contrainte veillent.');
    return trouble({
      title: 'Une protection de la base de données ne veille plus',
      happening:
        'PostgreSQL ne refuse plus tout ce qu’il devait refuser\u00a0: une erreur pourrait y changer ce qui ne doit pas l’être.',
      remedies: [line],
    });
  }
}
