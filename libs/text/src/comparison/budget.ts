/** Steps that one text may cost: a section rewritten from end to end takes some ten thousand of them. */
const stepsOfAText = 3_000_000;

/**
 * What a comparison may still cost, in steps and not in time, so that it answers the same on every machine. What it can
 * no longer afford it tells more coarsely: words, then sentences, then whole paragraphs.
 */
export class Budget {
  #left: number;

  constructor(
    steps = stepsOfAText,
    private readonly from: Budget | null = null,
  ) {
    this.#left = steps;
  }

  /** A part of what is left, for work that may be given up without taking the rest with it. */
  share(part: number): Budget {
    return new Budget(Math.floor(this.#left * part), this);
  }

  /** Answers false, and nothing is spent, when that much is not left. */
  spend(steps: number): boolean {
    if (steps > this.#left) return false;
    this.#left -= steps;
    this.from?.spend(steps);
    return true;
  }
}
