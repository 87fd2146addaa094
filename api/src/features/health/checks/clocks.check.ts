import { Injectable } from '@nestjs/common';
import { Clock } from '#core/clock/clock';
import { InstallationRepository } from '../installation.repository';
import { trouble, well, type Check, type Verdict } from './check';

/** Seconds. */
const mostApart = 30;

@Injectable()
export class ClocksCheck implements Check {
  readonly id = 'clocks';
  readonly name = 'Les horloges';
  readonly isPublic = false;
  readonly needsDatabase = true;
  readonly restMs = 60_000;

  constructor(
    private readonly installation: InstallationRepository,
    private readonly clock: Clock,
  ) {}

  async look(): Promise<Verdict> {
    const now = await this.installation.time();
    const seconds = Math.round(Math.abs(now.getTime() - this.clock.now().getTime()) / 1_000);
    if (seconds <= mostApart) return well('Le serveur et la base sont à la même heure.');
    return trouble({
      title: 'Le serveur et la base de données ne sont pas à la même heure',
      happening: `Leurs horloges diffèrent de ${seconds}\u00a0s\u00a0: des échéances et des liens seraient faux.`,
      remedies: ['Réglez les horloges des deux machines (NTP).'],
    });
  }
}
