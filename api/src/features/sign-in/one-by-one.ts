import { ProblemError } from '#core/errors/problem';

/**
 * So many may wait: in all, a few seconds of work; of one address, and of one account there. Whoever floods one account
 * leaves places to the others at that address, and whoever floods from one address to those who come from elsewhere.
 */
const most = { all: 100, address: 60, account: 50 };

/** For whom it is done. */
interface Asker {
  account: string;
  address: string;
}

/**
 * Does one piece of work after the other. Checking a password costs by intent; whoever sends thousands of doubtful ones
 * waits for themselves, and the server has its hands free.
 */
export class OneByOne {
  private readonly waiting = new Map<string, number>();
  private last: Promise<unknown> = Promise.resolve();

  /** Throws `too-many-requests` when too many wait already. */
  async run<T>({ account, address }: Asker, work: () => Promise<T>): Promise<T> {
    const lanes = [
      { key: '', places: most.all },
      { key: JSON.stringify([address]), places: most.address },
      { key: JSON.stringify([address, account]), places: most.account },
    ];
    if (lanes.some(({ key, places }) => this.countOf(key) >= places)) {
      const detail = 'Trop d’essais en même temps. Réessayez dans quelques secondes.';
      throw new ProblemError('too-many-requests', detail, { headers: { 'retry-after': '5' } });
    }
    for (const { key } of lanes) this.waiting.set(key, this.countOf(key) + 1);
    const turn = this.last.then(work).finally(() => {
      for (const { key } of lanes) this.leave(key);
    });
    this.last = turn.catch(() => undefined);
    return turn;
  }

  private countOf(key: string): number {
    return this.waiting.get(key) ?? 0;
  }

  private leave(key: string): void {
    const left = this.countOf(key) - 1;
    if (left > 0) this.waiting.set(key, left);
    else this.waiting.delete(key);
  }
}
