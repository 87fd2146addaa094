import { computed, linkedSignal, signal } from '@angular/core';
import { type SubmissionView, apiRoutes } from '@recueil/contracts';
import { reading } from '#web/core/reading';

/**
 * The submission that a page has open, as the caller may see it: read at `show`, then replaced by what each act answers.
 * To be made where one may inject.
 */
export class OpenSubmission {
  readonly #id = signal<string | null>(null);
  readonly #reading = reading<SubmissionView>(() => {
    const id = this.#id();
    return id === null ? undefined : apiRoutes.submission(id);
  });
  readonly #latest = linkedSignal(() => this.#reading.answer()?.value);

  /** Undefined until it is read; never another submission than the one that is shown. */
  readonly view = computed(() => {
    const view = this.#latest();
    return view?.id === this.#id() ? view : undefined;
  });
  readonly failure = this.#reading.failure;
  readonly isLoading = this.#reading.isLoading;

  show(id: string): void {
    this.#id.set(id);
  }

  /** What an act answered; null when the caller sees it no more: it is asked again, and the page says so. */
  take(view: SubmissionView | null): void {
    if (view) this.#latest.set(view);
    else this.refresh();
  }

  /** Part of it that changed by itself. */
  amend(changes: Partial<SubmissionView>): void {
    this.#latest.update((view) => view && { ...view, ...changes });
  }

  refresh(): void {
    this.#reading.reload();
  }
}
