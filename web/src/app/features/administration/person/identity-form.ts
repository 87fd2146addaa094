import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { type PersonDetail, accountBounds } from '@recueil/contracts';
import { checkPresent } from '#web/core/field-checks';
import { FormSending } from '#web/core/form-sending';
import { FormProblems } from '#web/ui/form-problems';
import { TextField } from '#web/ui/text-field';
import { OrganisationChoice } from '#web/features/organisations/organisation-choice';
import { Overtaken } from '#web/ui/overtaken';
import { Overtaking } from '#web/core/seen-version';
import { typedOf } from '#web/core/typed-of';
import { PersonClient } from './person-client';
import { PersonStore, linesOfPerson } from './person-store';

/** Who somebody is: corrected over the version that was seen, and anew when somebody else was faster. */
@Component({
  selector: 'rc-identity-form',
  imports: [MatButton, FormProblems, OrganisationChoice, Overtaken, TextField],
  templateUrl: './identity-form.html',
  styleUrl: '../../../ui/workspace.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class IdentityForm {
  readonly #client = inject(PersonClient);
  protected readonly store = inject(PersonStore);

  protected readonly bounds = accountBounds;
  protected readonly sending = new FormSending(['name', 'service', 'organisationId'], 'identite');
  protected readonly overtaking = new Overtaking<PersonDetail>(linesOfPerson);
  protected readonly isSaved = signal(false);
  // Of the person's id alone: an answer about the same person does not undo what is being typed.
  protected readonly name = typedOf(this.store.person, ({ name }) => name, '');
  protected readonly service = typedOf(this.store.person, ({ service }) => service, '');
  protected readonly organisation = typedOf(this.store.person, ({ organisation }) => organisation?.name ?? '', '');
  protected readonly organisationId = typedOf(this.store.person, ({ organisation }) => organisation?.id ?? null, null);
  protected readonly isChanged = computed(() => {
    const person = this.store.person();
    return (
      person !== undefined &&
      (this.name() !== person.name ||
        this.service() !== person.service ||
        this.organisation() !== (person.organisation?.name ?? ''))
    );
  });

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const person = this.store.person();
    if (!person) return;
    this.isSaved.set(false);
    const organisationId = this.organisation().trim() === '' ? null : this.organisationId();
    const isUnknown = this.organisation().trim() !== '' && organisationId === null;
    const correction = { name: this.name().trim(), service: this.service().trim(), organisationId };
    const isSaved = await this.sending.send(
      [
        ...checkPresent('name', correction.name, $localize`Indiquez le prénom et le nom de la personne.`),
        ...(isUnknown
          ? [{ field: 'organisationId', message: $localize`Choisissez un organisme dans la liste, ou laissez vide.` }]
          : []),
      ],
      async () => this.#took(await this.#client.correct(person, correction)),
      (problem) => this.overtaking.reads(problem, person, (now) => this.store.took(now)),
    );
    this.isSaved.set(isSaved);
  }

  /** What the server holds, instead of what was typed. */
  protected reset(): void {
    const person = this.store.person();
    if (person) this.#took(person);
    this.sending.clear();
  }

  #took(person: PersonDetail): void {
    this.overtaking.clear();
    this.store.took(person);
    this.name.set(person.name);
    this.service.set(person.service);
    this.organisation.set(person.organisation?.name ?? '');
    this.organisationId.set(person.organisation?.id ?? null);
  }
}
