import { Inject, Injectable } from '@nestjs/common';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { trouble, well, type Check, type Verdict } from './check';

@Injectable()
export class AddressCheck implements Check {
  readonly id = 'address';
  readonly name = 'L’adresse du service';
  readonly isPublic = false;
  readonly needsDatabase = false;
  readonly restMs = 60_000;

  constructor(@Inject(RUNNING_CONFIG) private readonly config: RunningConfig) {}

  look(): Promise<Verdict> {
    const { publicUrl, environment } = this.config;
    if (environment !== 'production' || publicUrl.startsWith('https:')) {
      return Promise.resolve(well(`Les personnes viennent par ${publicUrl}.`));
    }
    return Promise.resolve(
      trouble({
        title: 'L’adresse du service n’est pas en https',
        happening: `Par ${publicUrl}, les mots de passe passent en clair.`,
        remedies: ['Mettez devant Recueil un relais en https, et son adresse dans PUBLIC_URL.'],
      }),
    );
  }
}
