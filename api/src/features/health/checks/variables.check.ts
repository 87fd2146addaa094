import { Injectable } from '@nestjs/common';
import { Settings } from '#rooms/settings';
import { soon, well, type Check, type Verdict } from './check';

@Injectable()
export class VariablesCheck implements Check {
  readonly id = 'variables';
  readonly name = 'Les variables du serveur';
  readonly isPublic = false;
  readonly needsDatabase = true;
  readonly restMs = 60_000;

  constructor(private readonly settings: Settings) {}

  async look(): Promise<Verdict> {
    const names = await this.settings.overridden();
    if (names.length === 0) return well('Toutes les variables du serveur comptent.');
    return soon({
      title: 'Des variables du serveur ne comptent plus',
      happening: `${names.join(', ')} : ce qui est écrit dans Administration, Réglages, l’emporte.`,
      remedies: ['Retirez du serveur ces variables, qui ne servent plus.'],
    });
  }
}
