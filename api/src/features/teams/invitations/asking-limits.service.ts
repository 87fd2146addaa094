import { Injectable } from '@nestjs/common';
import { Attempts, type Limit } from '#core/attempts/attempts';

const perPerson: Limit = { name: 'asking', most: 20, window: 86_400 };
const perAddress: Limit = { name: 'asked', most: 8, window: 86_400 };

/** How often someone may have Recueil write to people, and how often one address is written to so. */
@Injectable()
export class AskingLimits {
  constructor(private readonly attempts: Attempts) {}

  /** Throws `too-many-requests`. */
  async count(accountId: string, email: string): Promise<void> {
    await this.attempts.count(perPerson, accountId, tooMany);
    await this.attempts.count(perAddress, email.toLowerCase(), tooMany);
  }
}

function tooMany(wait: string): string {
  return `Beaucoup de messages sont partis aujourd’hui. Réessayez dans ${wait}.`;
}
