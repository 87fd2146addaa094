import { Service, computed, linkedSignal, signal } from '@angular/core';
import { type AbsenceView, type CommitteeList, type PersonDetail, apiRoutes } from '@recueil/contracts';
import { statusWords } from '../people/people-search';
import { reading } from '#web/core/reading';
import { type Line } from '#web/core/seen-version';

/** The person of the page, as last seen: every change is made over that version. */
@Service({ autoProvided: false })
export class PersonStore {
  readonly #id = signal<string | undefined>(undefined);
  readonly #reading = reading<PersonDetail>(() => {
    const id = this.#id();
    return id === undefined ? undefined : apiRoutes.person(id);
  });
  readonly #committees = reading<CommitteeList>(() => apiRoutes.committees);
  readonly #person = linkedSignal(this.#reading.value);

  readonly person = computed(() => {
    const person = this.#person();
    return person?.id === this.#id() ? person : undefined;
  });
  /** Their name; their address as long as they have not said it. */
  readonly called = computed(() => {
    const person = this.person();
    return person ? person.name || person.email : '';
  });
  readonly id = computed(() => this.person()?.id ?? null);
  readonly failure = this.#reading.failure;
  readonly committees = computed(() => this.#committees.value()?.committees ?? []);

  show(id: string): void {
    this.#id.set(id);
  }

  refresh(): void {
    this.#reading.reload();
  }

  /** What the server says that the person is now. */
  took(person: PersonDetail): void {
    this.#person.set(person);
  }

  tookAbsences(absences: AbsenceView[]): void {
    this.#person.update((person) => person && { ...person, absences });
  }

  can(action: string): boolean {
    return this.person()?.actions.some(({ name }) => name === action) ?? false;
  }
}

/** A person in words, to say what somebody else changed. */
export function linesOfPerson({ name, service, organisation, roles, status }: PersonDetail): Line[] {
  return [
    { label: $localize`Prénom et nom`, text: name },
    { label: $localize`Organisme`, text: organisation?.name ?? '' },
    { label: $localize`Service`, text: service },
    {
      label: $localize`Rôles`,
      text: roles
        .map(({ label }) => label)
        .sort()
        .join(', '),
    },
    { label: $localize`Compte`, text: statusWords[status] },
  ];
}
