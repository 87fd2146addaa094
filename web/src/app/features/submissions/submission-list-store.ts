import { Service, computed, signal } from '@angular/core';
import { type SubmissionBox, type SubmissionList, apiRoutes } from '@recueil/contracts';
import { counted } from '#web/ui/french';
import { reading, withQuery } from '#web/core/reading';
import type { ListSearch } from './submission-search';

/** The submissions of one box that a page asks for; until the next answer comes, the one before stays. */
@Service({ autoProvided: false })
export class SubmissionListStore {
  readonly #asked = signal<{ box: SubmissionBox; search: ListSearch } | null>(null, {
    equal: (one, other) => addressOf(one) === addressOf(other),
  });
  readonly #reading = reading<SubmissionList>(() => addressOf(this.#asked()));

  readonly search = computed<ListSearch>(() => this.#asked()?.search ?? {});
  readonly list = this.#reading.value;
  readonly failure = this.#reading.failure;
  readonly isLoading = this.#reading.isLoading;
  /** « 19 fiches »; empty until they are counted. */
  readonly headline = computed(() => {
    const list = this.list();
    return list ? countOfSubmissions(list.total) : '';
  });
  readonly pageCount = computed(() => {
    const list = this.list();
    return list ? Math.ceil(list.total / list.pageSize) : 0;
  });

  show(box: SubmissionBox, search: ListSearch): void {
    this.#asked.set({ box, search });
  }

  refresh(): void {
    this.#reading.reload();
  }
}

function addressOf(asked: { box: SubmissionBox; search: ListSearch } | null): string | undefined {
  return asked ? withQuery(apiRoutes.submissions, { box: asked.box, ...asked.search }) : undefined;
}

function countOfSubmissions(count: number): string {
  return counted(count, { none: $localize`Aucune fiche`, one: $localize`fiche`, many: $localize`fiches` });
}
