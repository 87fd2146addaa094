import { Injectable } from '@nestjs/common';
import type { Placement } from '@recueil/contracts';
import { Attempts, type Limit } from '#core/attempts/attempts';
import { TaskPool } from '#core/tasks/task-pool';
import { placing } from './placing.task';

/** Reading a long text costs time: one person pastes a few, many people may stand behind one address. */
const limit: Limit = { name: 'placement', most: 60, window: 900 };

const tooMany = (wait: string): string => `Trop de textes collés en peu de temps. Réessayez dans ${wait}.`;

/** « Collez ce que vous avez ». */
@Injectable()
export class PlacementsService {
  constructor(
    private readonly attempts: Attempts,
    private readonly tasks: TaskPool,
  ) {}

  /** Sorts a text into a sheet; keeps nothing. Throws `too-many-requests` past the limit of whoever asks. */
  async place(text: string, asker: string): Promise<Placement> {
    await this.attempts.count(limit, asker, tooMany);
    return this.tasks.run(placing, () => text);
  }
}
