import { HttpClient } from '@angular/common/http';
import { Service, computed, inject, signal } from '@angular/core';
import { type HistoryEntry, type HistoryPage, type PersonDetail, apiRoutes } from '@recueil/contracts';
import { firstValueFrom } from 'rxjs';
import { Downloads } from '#web/core/downloads';
import { longDate } from '#web/ui/french';
import { reading, withQuery } from '#web/core/reading';
import type { HistorySearch } from './history-search';

/** What happened on one day, the latest first. */
export interface HistoryDay {
  day: string;
  entries: HistoryEntry[];
}

/** What happened, narrowed to what the address asks for. */
@Service({ autoProvided: false })
export class HistoryStore {
  readonly #http = inject(HttpClient);
  readonly #downloads = inject(Downloads);
  readonly #search = signal<HistorySearch>({}, { equal: (one, other) => addressOf(one) === addressOf(other) });
  readonly #reading = reading<HistoryPage>(() => addressOf(this.#search()));
  readonly #person = reading<PersonDetail>(() => {
    const { actorId } = this.#search();
    return actorId === undefined ? undefined : apiRoutes.person(actorId);
  });

  readonly search = this.#search.asReadonly();
  readonly page = this.#reading.value;
  readonly failure = this.#reading.failure;
  readonly isLoading = this.#reading.isLoading;
  readonly days = computed<HistoryDay[]>(() => daysOf(this.page()?.entries ?? []));
  /** Whose deeds are asked for. */
  readonly actor = computed(() => {
    const person = this.#person.value();
    const { actorId } = this.#search();
    return person && person.id === actorId ? { id: person.id, name: person.name || person.email } : null;
  });

  show(search: HistorySearch): void {
    this.#search.set(search);
  }

  refresh(): void {
    this.#reading.reload();
  }

  /** The browser saves the history as a table. Asked by `POST`, because it is entered there. Rejects with the refusal. */
  async export(): Promise<void> {
    const { before: _, ...filters } = this.#search();
    const address = withQuery(apiRoutes.historyExport, filters);
    const table = await firstValueFrom(this.#http.post(address, null, { responseType: 'blob' }));
    this.#downloads.save('historique.csv', table.type, table);
  }
}

/** Entries of one day together, in their order. */
export function daysOf(entries: readonly HistoryEntry[]): HistoryDay[] {
  const days: HistoryDay[] = [];
  for (const entry of entries) {
    const day = longDate(entry.at);
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}

function addressOf(search: HistorySearch): string {
  return withQuery(apiRoutes.history, search);
}
