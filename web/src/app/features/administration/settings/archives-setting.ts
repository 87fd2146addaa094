import { ChangeDetectionStrategy, Component, input, linkedSignal, output } from '@angular/core';
import { type SettingView, settingBounds } from '@recueil/contracts';
import { longDate } from '#web/ui/french';
import { FormProblems } from '#web/ui/form-problems';
import { Overtaken } from '#web/ui/overtaken';
import { TextField } from '#web/ui/text-field';
import { SettingFoot } from './setting-foot';
import { SettingSaving } from './setting-saving';

/** The agreement of whoever is in charge of the archives, without which some reasons are not purged. */
@Component({
  selector: 'rc-archives-setting',
  imports: [FormProblems, Overtaken, SettingFoot, TextField],
  template: `
    <form class="stack" novalidate [attr.aria-labelledby]="labelledBy()" (submit)="save($event)">
      <rc-overtaken what="ce réglage" i18n-what [changes]="saving.overtaking.changes()" />
      <rc-form-problems [errors]="saving.sending.problems()" [failure]="saving.sending.failure()" />
      <div class="fields">
        <rc-text-field
          name="archives-agreedBy"
          label="Accord donné par"
          i18n-label
          hint="Nom ou fonction, service d’archives."
          i18n-hint
          [isRequired]="false"
          [isOptionalSaid]="false"
          [maxLength]="bounds.line"
          [error]="saving.sending.errorOf('agreedBy')"
          [(value)]="agreedBy"
        />
        <rc-text-field
          name="archives-agreedOn"
          type="date"
          label="Date de l’accord"
          i18n-label
          [isRequired]="false"
          [isOptionalSaid]="false"
          [error]="saving.sending.errorOf('agreedOn')"
          [(value)]="agreedOn"
        />
        <rc-text-field
          name="archives-reference"
          label="Référence du visa"
          i18n-label
          [isRequired]="false"
          [maxLength]="bounds.line"
          [error]="saving.sending.errorOf('reference')"
          [(value)]="reference"
        />
      </div>
      <rc-setting-foot [saving]="saving" [setting]="setting()" (takenUp)="saved.emit($event)" />
    </form>
  `,
  styleUrl: '../../../ui/workspace.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ArchivesSettingForm {
  readonly setting = input.required<SettingView<'archives'>>();
  /** The id of the heading above. */
  readonly labelledBy = input.required<string>();
  readonly saved = output<SettingView<'archives'>>();

  protected readonly bounds = settingBounds;
  protected readonly agreedBy = linkedSignal(() => this.setting().value.agreedBy);
  protected readonly agreedOn = linkedSignal(() => this.setting().value.agreedOn);
  protected readonly reference = linkedSignal(() => this.setting().value.reference);
  protected readonly saving = new SettingSaving('archives', ['agreedBy', 'agreedOn', 'reference'], (value) => [
    { label: $localize`Accord donné par`, text: value.agreedBy },
    { label: $localize`Date de l’accord`, text: value.agreedOn === '' ? '' : longDate(value.agreedOn) },
    { label: $localize`Référence du visa`, text: value.reference },
  ]);

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const saved = await this.saving.save(this.setting(), {
      agreedBy: this.agreedBy().trim(),
      agreedOn: this.agreedOn(),
      reference: this.reference().trim(),
    });
    if (saved !== null) this.saved.emit(saved);
  }
}
