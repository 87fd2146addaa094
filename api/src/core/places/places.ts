import { ProblemError } from '../errors/problem';

interface Waiting {
  come: () => void;
  giveUp: () => void;
}

/** A limited number of places, and a limited queue for them: first come, first served, and for a limited time. */
export class Places {
  private readonly waiting = new Set<Waiting>();
  private free: number;
  private shut = false;

  constructor(
    private readonly count: number,
    private readonly bounds: { mostWaiting: number; longestWaitMs: number },
  ) {
    this.free = count;
  }

  /** Resolves once there is a place. Throws `unavailable`, with when to try again, where too many wait or it takes too long. */
  async take(): Promise<void> {
    if (this.shut || this.waiting.size >= this.bounds.mostWaiting) throw tooBusy();
    if (this.free > 0) {
      this.free -= 1;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const leave = (): void => {
        clearTimeout(timer);
        this.waiting.delete(one);
      };
      const come = (): void => {
        leave();
        resolve();
      };
      const giveUp = (): void => {
        leave();
        reject(tooBusy());
      };
      const one: Waiting = { come, giveUp };
      const timer = setTimeout(giveUp, this.bounds.longestWaitMs);
      this.waiting.add(one);
    });
  }

  /** The place goes to whoever has waited longest. */
  giveBack(): void {
    const [next] = this.waiting;
    if (next) next.come();
    else this.free += 1;
  }

  /** How many are taken, and how many wait for one. */
  get use(): { taken: number; waiting: number } {
    return { taken: this.count - this.free, waiting: this.waiting.size };
  }

  isClosed(): boolean {
    return this.shut;
  }

  /** Sends away whoever waits, and whoever comes from now on. */
  close(): void {
    this.shut = true;
    for (const { giveUp } of this.waiting) giveUp();
  }
}

export function tooBusy(): ProblemError {
  const detail = 'Recueil a trop de travail en ce moment. Réessayez dans un instant.';
  return new ProblemError('unavailable', detail, { headers: { 'retry-after': '10' } });
}
