import { inTime } from '../clock/in-time';

/** A question that is asked again and again, and once at a time: whoever does not answer is not asked more and more. */
export class Question<T> {
  private pending: Promise<T> | null = null;
  /** Of the last answer that was none. */
  failure: unknown = null;

  constructor(private readonly ask: () => Promise<T>) {}

  /** Null when it fails, or has not been answered after so many milliseconds. */
  async answer(milliseconds: number): Promise<T | null> {
    this.pending ??= this.ask().finally(() => (this.pending = null));
    try {
      return await inTime(this.pending, milliseconds);
    } catch (error) {
      this.failure = error;
      return null;
    }
  }
}
