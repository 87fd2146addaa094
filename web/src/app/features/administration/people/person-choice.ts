import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, input, model, signal } from '@angular/core';
import { takeUntilDestroyed, toObservable } from '@angular/core/rxjs-interop';
import { type PeoplePage, type PersonSummary, apiRoutes } from '@recueil/contracts';
import { type Observable, catchError, debounceTime, map, of, skip, switchMap } from 'rxjs';
import { TextField } from '#web/ui/text-field';
import { withQuery } from '#web/core/reading';

/** Milliseconds of silence after which the people of that name are asked. */
const pause = 200;

/** Somebody, among those who have an account: a name or an address is typed, the browser proposes who fits. */
@Component({
  selector: 'rc-person-choice',
  imports: [TextField],
  template: `
    <rc-text-field
      [name]="name()"
      [list]="name() + '-choix'"
      [label]="label()"
      [hint]="hint()"
      [isRequired]="false"
      [isOptionalSaid]="isOptionalSaid()"
      [error]="error()"
      [value]="value()"
      (valueChange)="type($event)"
    />
    <datalist [id]="name() + '-choix'">
      @for (person of people(); track person.id) {
        <option [value]="titled(person)"></option>
      }
    </datalist>
  `,
  styles: ':host { display: block; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PersonChoice {
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input<string | null>($localize`Commencez à écrire un nom, puis choisissez dans la liste.`);
  readonly isOptionalSaid = input(true);
  readonly error = input<string | null>(null);
  /** As typed. */
  readonly value = model('');
  /** Null as long as it is nobody's name. */
  readonly person = model<{ id: string; name: string } | null>(null);

  readonly #http = inject(HttpClient);
  readonly #typed = signal('');
  protected readonly people = signal<PersonSummary[]>([]);

  constructor() {
    toObservable(this.#typed)
      .pipe(
        skip(1),
        debounceTime(pause),
        switchMap((typed) => this.#find(typed.trim())),
        takeUntilDestroyed(),
      )
      .subscribe((people) => {
        this.people.set(people);
        this.#recognise();
      });
  }

  /** Two people may have one name: the address tells them apart. */
  protected titled({ name, email }: PersonSummary): string {
    return name === '' ? email : `${name} (${email})`;
  }

  protected type(text: string): void {
    this.value.set(text);
    this.#recognise();
    if (this.person() === null) this.#typed.set(text);
  }

  /** Nobody to propose is no failure: what was typed stays. */
  #find(typed: string): Observable<PersonSummary[]> {
    if (typed === '') return of([]);
    return this.#http.get<PeoplePage>(withQuery(apiRoutes.people, { q: typed })).pipe(
      map(({ people }) => people),
      catchError(() => of([])),
    );
  }

  #recognise(): void {
    const typed = this.value().trim().toLocaleLowerCase('fr');
    const named = this.people().filter((person) =>
      [this.titled(person), person.email, person.name].map((text) => text.toLocaleLowerCase('fr')).includes(typed),
    );
    const [only] = named;
    this.person.set(only && named.length === 1 ? { id: only.id, name: only.name || only.email } : null);
  }
}
