import { Injectable } from '@nestjs/common';
import { InstallationRepository } from '../installation.repository';
import { trouble, well, type Check, type Verdict } from './check';

/** Whether the database is the one that this program works on. */
@Injectable()
export class SchemaCheck implements Check {
  readonly id = 'schema';
  readonly name = 'Le schéma de la base';
  readonly isPublic = true;
  readonly needsDatabase = true;

  constructor(private readonly installation: InstallationRepository) {}

  async look(thoroughly: boolean): Promise<Verdict> {
    const { status, line } = await this.installation.schemaFit();
    if (status === 'unfit') return unfit(line);
    const difference = thoroughly ? await this.installation.schemaDifference() : null;
    return difference === null ? well('Il est celui que ce programme attend.') : unfit(difference);
  }
}

function unfit(line: string): Verdict {
  return trouble({
    title: 'La base de données n’est pas celle que ce programme attend',
    happening: 'Recueil ne peut pas travailler sûrement sur elle.',
    noticed: 'Des pages échouent, ou Recueil n’est plus servi du tout.',
    remedies: [line],
  });
}
