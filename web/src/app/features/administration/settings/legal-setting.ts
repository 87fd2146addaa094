import { ChangeDetectionStrategy, Component, input, linkedSignal, output } from '@angular/core';
import { type SettingView, settingBounds } from '@recueil/contracts';
import { FormProblems } from '#web/ui/form-problems';
import { Overtaken } from '#web/ui/overtaken';
import { TextField } from '#web/ui/text-field';
import { SettingFoot } from './setting-foot';
import { SettingSaving } from './setting-saving';

/** What the law asks to be said: who publishes, who is asked about personal data. */
@Component({
  selector: 'rc-legal-setting',
  imports: [FormProblems, Overtaken, SettingFoot, TextField],
  template: `
    <form class="stack" novalidate [attr.aria-labelledby]="labelledBy()" (submit)="save($event)">
      <rc-overtaken what="ce réglage" i18n-what [changes]="saving.overtaking.changes()" />
      <rc-form-problems [errors]="saving.sending.problems()" [failure]="saving.sending.failure()" />
      <div class="fields">
        <rc-text-field
          name="legal-publisher"
          label="Directeur de la publication"
          i18n-label
          hint="Nom et fonction. La loi les demande dans les mentions légales."
          i18n-hint
          [isRequired]="false"
          [isOptionalSaid]="false"
          [maxLength]="bounds.line"
          [error]="saving.sending.errorOf('publisher')"
          [(value)]="publisher"
        />
        <rc-text-field
          name="legal-dpo"
          label="Délégué à la protection des données"
          i18n-label
          hint="Comment le joindre&#8239;: une adresse, un téléphone. Sans lui, la page le dit."
          i18n-hint
          [isRequired]="false"
          [isOptionalSaid]="false"
          [maxLength]="bounds.line"
          [error]="saving.sending.errorOf('dpo')"
          [(value)]="dpo"
        />
        <rc-text-field
          name="legal-notice"
          label="À ajouter aux mentions légales"
          i18n-label
          hint="Une adresse postale, l’hébergeur… Une ligne vide sépare les paragraphes."
          i18n-hint
          [isRequired]="false"
          [rows]="4"
          [maxLength]="bounds.notice"
          [error]="saving.sending.errorOf('notice')"
          [(value)]="notice"
        />
      </div>
      <rc-setting-foot [saving]="saving" [setting]="setting()" (takenUp)="saved.emit($event)" />
    </form>
  `,
  styleUrl: '../../../ui/workspace.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LegalSettingForm {
  readonly setting = input.required<SettingView<'legal'>>();
  /** The id of the heading above. */
  readonly labelledBy = input.required<string>();
  readonly saved = output<SettingView<'legal'>>();

  protected readonly bounds = settingBounds;
  protected readonly publisher = linkedSignal(() => this.setting().value.publisher);
  protected readonly dpo = linkedSignal(() => this.setting().value.dpo);
  protected readonly notice = linkedSignal(() => this.setting().value.notice);
  protected readonly saving = new SettingSaving('legal', ['publisher', 'dpo', 'notice'], (value) => [
    { label: $localize`Directeur de la publication`, text: value.publisher },
    { label: $localize`Délégué à la protection des données`, text: value.dpo },
    { label: $localize`À ajouter aux mentions légales`, text: value.notice },
  ]);

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const saved = await this.saving.save(this.setting(), {
      publisher: this.publisher().trim(),
      dpo: this.dpo().trim(),
      notice: this.notice().trim(),
    });
    if (saved !== null) this.saved.emit(saved);
  }
}
