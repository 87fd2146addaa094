import { type Signal, computed, signal } from '@angular/core';
import type { Draft } from '../draft';

/** How many pauses one can go back over. */
const most = 50;

/** What stood on the page at each pause: « Annuler la dernière saisie » goes back over them, the last one first. */
export class Steps {
  readonly #earlier = signal<readonly Draft[]>([]);
  #last: Draft;

  readonly canUndo: Signal<boolean> = computed(() => this.#earlier().length > 0);

  constructor(first: Draft) {
    this.#last = first;
  }

  begin(draft: Draft): void {
    this.#earlier.set([]);
    this.#last = draft;
  }

  /** A pause in the typing. */
  mark(draft: Draft): void {
    if (draft === this.#last) return;
    this.add(this.#last);
    this.#last = draft;
  }

  /** Something that can be gone back to, though it was not typed here just before. */
  add(draft: Draft): void {
    this.#earlier.update((earlier) => [...earlier.slice(1 - most), draft]);
  }

  /** The draft is known under another object from now on; nothing was changed, so it is no step. */
  rename(draft: Draft): void {
    this.#last = draft;
  }

  /** What stood before; null when there is nothing to go back to. */
  undo(now: Draft): Draft | null {
    this.mark(now);
    const before = this.#earlier().at(-1);
    if (!before) return null;
    this.#earlier.update((earlier) => earlier.slice(0, -1));
    this.#last = before;
    return before;
  }
}
