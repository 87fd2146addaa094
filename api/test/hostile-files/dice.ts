import fc from 'fast-check';

/** Choices that fast-check makes, and makes smaller when one of them fails. */
export class Dice {
  private at = 0;

  constructor(private readonly throws: readonly number[]) {}

  /** A whole number below `most`. */
  below(most: number): number {
    this.at += 1;
    return (this.throws[this.at % this.throws.length] ?? 0) % most;
  }

  one<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)] as T;
  }

  /** Once in so many times. */
  once(times: number): boolean {
    return this.below(times) === times - 1;
  }
}

export const dice = fc.array(fc.nat(9_999), { minLength: 97, maxLength: 97 }).map((throws) => new Dice(throws));
