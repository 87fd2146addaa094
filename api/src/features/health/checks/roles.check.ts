import { Injectable } from '@nestjs/common';
import { commandLine } from '#core/config/command-line';
import { InstallationRepository } from '../installation.repository';
import { soon, trouble, warned, well, type Check, type Verdict } from './check';

const remedies = [`Lancez ${commandLine} setup-database, avec DATABASE_OWNER_URL.`];

/** Whether the server works on the database with the rights that it needs, and no other. */
@Injectable()
export class RolesCheck implements Check {
  readonly id = 'roles';
  readonly name = 'Les rôles de la base';
  readonly isPublic = false;
  readonly needsDatabase = true;
  readonly restMs = 60_000;

  constructor(private readonly installation: InstallationRepository) {}

  async look(): Promise<Verdict> {
    const oneRole = await this.installation.oneRole();
    if (oneRole !== null) return warned(oneRole);
    const { lacking, excess } = await this.installation.serverRights();
    if (lacking.length > 0) {
      return trouble({
        title: 'Le rôle du serveur n’a pas tous ses droits sur la base',
        happening: 'PostgreSQL refuse au serveur une partie de ce qu’il fait.',
        noticed: 'Des pages ou des actions échouent.',
        remedies,
        cause: inWords(lacking),
      });
    }
    if (excess.length === 0) return well('Le rôle du serveur a les droits qu’il lui faut, et aucun autre.');
    return soon({
      title: 'Le rôle du serveur a des droits de trop sur la base',
      happening: 'Une erreur du programme pourrait changer ce qui ne doit jamais l’être.',
      remedies,
      cause: inWords(excess),
    });
  }
}

const mostNamed = 3;

function inWords(rights: readonly { right: string; on: string; name: string }[]): string {
  const named = rights.slice(0, mostNamed).map(({ right, name }) => `${right} ${name}`);
  return rights.length > mostNamed ? `${named.join(', ')}…` : named.join(', ');
}
