import { signal } from '@angular/core';
import type { Problem } from '@recueil/contracts';

/** How a change says which version its author had before their eyes. */
export function seen(version: number): { headers: Record<string, string> } {
  return { headers: { 'If-Match': `"${version}"` } };
}

/** One fact of a record, in words. */
export interface Line {
  label: string;
  text: string;
}

/** « Service : Accueil »: what is not as it was, in the words of now. */
export function changedLines(before: readonly Line[], after: readonly Line[]): string[] {
  return after
    .filter(({ label, text }) => before.find((line) => line.label === label)?.text !== text)
    .map(({ label, text }) => $localize`${label}:label:\u202F: ${text === '' ? $localize`rien` : text}:text:`);
}

/**
 * Two people change one record at once: the second one sees what the first one changed, keeps what they typed, and
 * decides anew.
 */
export class Overtaking<Seen> {
  readonly #changes = signal<string[] | null>(null);

  /** What somebody else changed; null when nobody did. */
  readonly changes = this.#changes.asReadonly();

  constructor(private readonly linesOf: (record: Seen) => Line[]) {}

  /** Whether that refusal is a version that has passed; then `take` receives the record as it is now. */
  reads(problem: Problem, before: Seen, take: (now: Seen) => void): boolean {
    if (problem.code !== 'precondition-failed' || !problem.current) return false;
    const now = problem.current as Seen;
    this.#changes.set(changedLines(this.linesOf(before), this.linesOf(now)));
    take(now);
    return true;
  }

  clear(): void {
    this.#changes.set(null);
  }
}
