import { Service, computed, signal } from '@angular/core';
import { type OrganisationList, type PeoplePage, type PeopleSearch, apiRoutes } from '@recueil/contracts';
import { counted } from '#web/ui/french';
import { reading, withQuery } from '#web/core/reading';

/** The people that the page asks for; until the next answer comes, the one before stays. */
@Service({ autoProvided: false })
export class PeopleStore {
  readonly #search = signal<PeopleSearch>({}, { equal: (one, other) => addressOf(one) === addressOf(other) });
  readonly #people = reading<PeoplePage>(() => addressOf(this.#search()));
  readonly #organisations = reading<OrganisationList>(() => apiRoutes.organisations);

  readonly search = this.#search.asReadonly();
  readonly page = this.#people.value;
  readonly failure = this.#people.failure;
  readonly isLoading = this.#people.isLoading;
  readonly organisations = computed(() => this.#organisations.value()?.organisations ?? []);
  readonly headline = computed(() => {
    const page = this.page();
    return page ? countOfPeople(page.total) : '';
  });

  show(search: PeopleSearch): void {
    this.#search.set(search);
  }

  refresh(): void {
    this.#people.reload();
  }
}

function addressOf(search: PeopleSearch): string {
  return withQuery(apiRoutes.people, search);
}

/** « Aucune personne », « 1 personne », « 44 personnes ». */
export function countOfPeople(count: number): string {
  return counted(count, {
    none: $localize`Aucune personne`,
    one: $localize`personne`,
    many: $localize`personnes`,
  });
}
