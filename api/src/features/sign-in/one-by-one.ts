import { ProblemError } from '../../core/errors/problem';

/** So many may wait: a few seconds of work. */
const longest = 100;

/**
 * Does one piece of work after the other. Checking a password costs by intent; whoever sends thousands of doubtful ones
 * waits for themselves, and the server has its hands free.
 */
export class OneByOne {
  private waiting = 0;
  private last: Promise<unknown> = Promise.resolve();

  /** Throws `too-many-requests` when too many wait already. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.waiting >= longest) {
      const detail = 'Trop d’essais en même temps. Réessayez dans quelques secondes.';
      throw new ProblemError('too-many-requests', detail, { headers: { 'retry-after': '5' } });
    }
    this.waiting += 1;
    const turn = this.last.then(work).finally(() => (this.waiting -= 1));
    this.last = turn.catch(() => undefined);
    return turn;
  }
}
