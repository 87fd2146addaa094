import { ChangeDetectionStrategy, Component, inject, input, model, signal } from '@angular/core';
import { toObservable, takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { type FieldProblem, accountBounds } from '@recueil/contracts';
import { alikeForm } from '@recueil/text';
import { catchError, debounceTime, of, skip, switchMap } from 'rxjs';
import { TextField } from '#web/ui/text-field';
import { OrganisationsClient } from './organisations-client';

/** Milliseconds of silence after which the names that begin so are asked. */
const pause = 200;

/** One's organisation, among those that Recueil knows: its name is typed, the browser proposes those that begin so. */
@Component({
  selector: 'rc-organisation-choice',
  imports: [TextField],
  template: `
    <rc-text-field
      [name]="name()"
      [list]="name() + '-choix'"
      label="Organisme"
      i18n-label
      hint="Commencez à écrire son nom, puis choisissez-le dans la liste."
      i18n-hint
      [isRequired]="false"
      [maxLength]="bounds.organisation"
      [error]="error()"
      [value]="value()"
      (valueChange)="type($event)"
    />
    <datalist [id]="name() + '-choix'">
      @for (choice of choices(); track choice.id) {
        <option [value]="choice.name"></option>
      }
    </datalist>
  `,
  styles: ':host { display: block; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OrganisationChoice {
  readonly name = input.required<string>();
  readonly error = input<string | null>(null);
  /** Its name, as typed. */
  readonly value = model.required<string>();
  /** Null as long as the name is that of none. */
  readonly organisationId = model<string | null>(null);

  readonly #client = inject(OrganisationsClient);
  readonly #typed = signal('');
  protected readonly bounds = accountBounds;
  protected readonly choices = signal<{ id: string; name: string }[]>([]);

  constructor() {
    toObservable(this.#typed)
      .pipe(
        skip(1),
        debounceTime(pause),
        // Nothing to propose is no failure: the name that was typed stays.
        switchMap((beginning) =>
          beginning.trim() === ''
            ? of({ organisations: [] })
            : this.#client.choices(beginning.trim()).pipe(catchError(() => of({ organisations: [] }))),
        ),
        takeUntilDestroyed(),
      )
      .subscribe(({ organisations }) => {
        this.choices.set(organisations);
        this.#recognise();
      });
  }

  protected type(text: string): void {
    this.value.set(text);
    this.#typed.set(text);
    this.#recognise();
  }

  #recognise(): void {
    const typed = folded(this.#typed());
    this.organisationId.set(this.choices().find(({ name }) => folded(name) === typed)?.id ?? null);
  }
}

/** A name that was typed and is that of none. */
export function checkOrganisation(name: string, organisationId: string | null): FieldProblem[] {
  if (name.trim() === '' || organisationId !== null) return [];
  return [{ field: 'organisationId', message: $localize`Choisissez votre organisme dans la liste, ou laissez vide.` }];
}

function folded(name: string): string {
  return alikeForm(name).trim().toLocaleLowerCase('fr');
}
