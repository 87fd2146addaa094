import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { type OrganisationView, accountBounds } from '@recueil/contracts';
import { checkPresent } from '#web/core/field-checks';
import { FormSending } from '#web/core/form-sending';
import { FormProblems } from '#web/ui/form-problems';
import { SelectField } from '#web/ui/select-field';
import { TextField } from '#web/ui/text-field';
import { kindChoices, kindLabel } from './organisation-kinds';
import { Overtaken } from '#web/ui/overtaken';
import { Overtaking } from '#web/core/seen-version';
import { typedOf } from '#web/core/typed-of';
import { OrganisationsStore } from './organisations-store';

/** An organisation's name and kind: a new one, or one that is corrected. */
@Component({
  selector: 'rc-organisation-form',
  imports: [MatButton, FormProblems, Overtaken, SelectField, TextField],
  template: `
    <form class="fields" novalidate (submit)="save($event)">
      <rc-overtaken what="cet organisme" i18n-what [changes]="overtaking.changes()" />
      <rc-form-problems [errors]="sending.problems()" [failure]="sending.failure()" />
      <rc-text-field
        name="organisme-name"
        label="Nom"
        i18n-label
        [maxLength]="bounds.organisation"
        [error]="sending.errorOf('name')"
        [(value)]="name"
      />
      <rc-select-field
        name="organisme-kind"
        label="Type d’organisme"
        i18n-label
        [choices]="kinds"
        [error]="sending.errorOf('kind')"
        [(value)]="kind"
      />
      <rc-text-field
        name="organisme-siret"
        label="Numéro SIRET"
        i18n-label
        hint="14 chiffres. Qui se connecte par son administration avec ce numéro appartient à cet organisme."
        i18n-hint
        [isRequired]="false"
        [error]="sending.errorOf('siret')"
        [(value)]="siret"
      />
      <p class="row">
        <button matButton="filled" type="submit" [attr.aria-busy]="sending.isUnderWay() ? 'true' : null">
          @if (organisation()) {
            <ng-container i18n>Enregistrer</ng-container>
          } @else {
            <ng-container i18n>Créer cet organisme</ng-container>
          }
        </button>
        <button matButton type="button" i18n (click)="closed.emit()">Renoncer</button>
      </p>
    </form>
  `,
  styleUrl: '../../../ui/workspace.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OrganisationForm {
  /** The one that is corrected; null: a new one. */
  readonly organisation = input<OrganisationView | null>(null);
  /** Its name, as it is now. */
  readonly saved = output<string>();
  readonly closed = output();

  readonly #store = inject(OrganisationsStore);
  readonly #seen = linkedSignal<OrganisationView | null>(() => this.organisation());
  protected readonly bounds = accountBounds;
  protected readonly kinds = kindChoices;
  protected readonly sending = new FormSending(['name', 'kind', 'siret'], 'organisme');
  protected readonly overtaking = new Overtaking<OrganisationView>(({ name, kind, siret }) => [
    { label: $localize`Nom`, text: name },
    { label: $localize`Type d’organisme`, text: kindLabel(kind) },
    { label: $localize`Numéro SIRET`, text: siret ?? '' },
  ]);
  protected readonly name = typedOf(this.organisation, ({ name }) => name, '');
  protected readonly kind = typedOf(this.organisation, ({ kind }) => kind, 'municipality');
  protected readonly siret = typedOf(this.organisation, ({ siret }) => siret ?? '', '');

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const form = { name: this.name().trim(), kind: this.kind(), siret: this.siret().trim() || null };
    const before = this.#seen();
    const isSaved = await this.sending.send(
      checkPresent('name', form.name, $localize`Indiquez le nom de l’organisme.`),
      () => (before ? this.#store.correct(before.id, before.version, form) : this.#store.create(form)),
      (problem) => before !== null && this.overtaking.reads(problem, before, (now) => this.#seen.set(now)),
    );
    if (isSaved) this.saved.emit(form.name);
  }
}
