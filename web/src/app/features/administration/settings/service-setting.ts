import { ChangeDetectionStrategy, Component, input, linkedSignal, output } from '@angular/core';
import { type SettingView, accountBounds, settingBounds } from '@recueil/contracts';
import { FormProblems } from '#web/ui/form-problems';
import { Overtaken } from '#web/ui/overtaken';
import { TextField } from '#web/ui/text-field';
import { SettingFoot } from './setting-foot';
import { SettingSaving } from './setting-saving';

/** Who keeps this catalogue, and how to reach them. */
@Component({
  selector: 'rc-service-setting',
  imports: [FormProblems, Overtaken, SettingFoot, TextField],
  template: `
    <form class="stack" novalidate [attr.aria-labelledby]="labelledBy()" (submit)="save($event)">
      <rc-overtaken what="ce réglage" i18n-what [changes]="saving.overtaking.changes()" />
      <rc-form-problems [errors]="saving.sending.problems()" [failure]="saving.sending.failure()" />
      <div class="fields">
        <rc-text-field
          name="service-name"
          label="Nom du service"
          i18n-label
          hint="Comme il paraîtra dans les mentions légales et comme expéditeur des mails."
          i18n-hint
          [isRequired]="false"
          [isOptionalSaid]="false"
          [maxLength]="bounds.name"
          [error]="saving.sending.errorOf('name')"
          [(value)]="name"
        />
        <rc-text-field
          name="service-contactEmail"
          type="email"
          label="Adresse de contact"
          i18n-label
          [isRequired]="false"
          [isOptionalSaid]="false"
          [maxLength]="longestEmail"
          [error]="saving.sending.errorOf('contactEmail')"
          [(value)]="email"
        />
        <rc-text-field
          name="service-contactPhone"
          label="Téléphone de contact"
          i18n-label
          hint="L’adresse ou le téléphone suffit."
          i18n-hint
          [isRequired]="false"
          [isOptionalSaid]="false"
          [maxLength]="bounds.phone"
          [error]="saving.sending.errorOf('contactPhone')"
          [(value)]="phone"
        />
      </div>
      <rc-setting-foot [saving]="saving" [setting]="setting()" (takenUp)="saved.emit($event)" />
    </form>
  `,
  styleUrl: '../../../ui/workspace.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ServiceSettingForm {
  readonly setting = input.required<SettingView<'service'>>();
  /** The id of the heading above. */
  readonly labelledBy = input.required<string>();
  readonly saved = output<SettingView<'service'>>();

  protected readonly bounds = settingBounds;
  protected readonly longestEmail = accountBounds.email;
  protected readonly name = linkedSignal(() => this.setting().value.name);
  protected readonly email = linkedSignal(() => this.setting().value.contactEmail);
  protected readonly phone = linkedSignal(() => this.setting().value.contactPhone);
  protected readonly saving = new SettingSaving('service', ['name', 'contactEmail', 'contactPhone'], (value) => [
    { label: $localize`Nom du service`, text: value.name },
    { label: $localize`Adresse de contact`, text: value.contactEmail },
    { label: $localize`Téléphone de contact`, text: value.contactPhone },
  ]);

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const saved = await this.saving.save(this.setting(), {
      name: this.name().trim(),
      contactEmail: this.email().trim(),
      contactPhone: this.phone().trim(),
    });
    if (saved !== null) this.saved.emit(saved);
  }
}
