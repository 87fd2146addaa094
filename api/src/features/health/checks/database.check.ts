import { Injectable } from '@nestjs/common';
import { whyUnreachable } from '#core/database/why-unreachable';
import { Readers } from '#core/database/readers';
import { causeOf } from '#core/logging/without-addresses';
import { InstallationRepository } from '../installation.repository';
import { soon, trouble, well, type Check, type Verdict } from './check';
import { inTime } from '#core/clock/in-time';

const oldestPostgresql = 15;
/** Milliseconds; a database that takes longer to say anything is away. */
const patience = 5_000;

@Injectable()
export class DatabaseCheck implements Check {
  readonly id = 'database';
  readonly name = 'La base de données';
  readonly isPublic = true;
  readonly needsDatabase = false;

  constructor(
    private readonly installation: InstallationRepository,
    private readonly readers: Readers,
  ) {}

  async look(): Promise<Verdict> {
    try {
      return await inTime(this.seen(), patience);
    } catch (error) {
      return away(error, this.readers);
    }
  }

  private async seen(): Promise<Verdict> {
    const sessions = { name: 'recueil_sessions_open', value: await this.installation.sessions() };
    return { ...this.judged(await this.installation.version()), measures: [sessions] };
  }

  private judged(number: number): Verdict {
    if (number >= oldestPostgresql) return well(`PostgreSQL ${number} répond.`);
    return soon({
      title: `PostgreSQL ${number} est trop ancien`,
      happening: `Recueil demande la version ${oldestPostgresql} ou une plus récente.`,
      remedies: [`Installez PostgreSQL ${oldestPostgresql} ou une version plus récente.`],
    });
  }
}

function away(error: unknown, { isReadOnly }: Pick<Readers, 'isReadOnly'>): Verdict {
  const why = whyUnreachable(error);
  return trouble({
    title: 'La base de données ne répond pas',
    happening: isReadOnly
      ? 'Le catalogue se lit sur la base de secours, et rien ne peut être enregistré. Rien de ce qui l’était n’est perdu.'
      : 'Recueil ne peut ni lire les fiches ni rien enregistrer. Rien de ce qui était enregistré n’est perdu.',
    noticed: isReadOnly
      ? 'Un bandeau qui dit que l’on peut lire, et que l’on pourra enregistrer au retour.'
      : 'Une page qui dit que Recueil ne répond pas. Un texte en cours d’écriture reste dans le navigateur, et s’enregistre au retour.',
    remedies: [
      'Faites remettre PostgreSQL en marche, ou rétablir le réseau qui y mène.',
      'Ne redémarrez pas Recueil pour cela : il reprend de lui-même.',
    ],
    cause: why === null ? causeOf(error) : `${causeOf(error)}. ${why}`,
  });
}
