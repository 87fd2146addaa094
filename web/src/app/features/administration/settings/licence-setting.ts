import { ChangeDetectionStrategy, Component, input, linkedSignal, output } from '@angular/core';
import { type LicenceCode, type SettingView, licences } from '@recueil/contracts';
import { FormProblems } from '#web/ui/form-problems';
import { Overtaken } from '#web/ui/overtaken';
import { SettingFoot } from './setting-foot';
import { SettingSaving } from './setting-saving';

const about: Record<LicenceCode, string> = {
  'licence-ouverte-2.0': $localize`Reprise libre, en citant la source et sa date. Celle que les administrations prennent le plus souvent.`,
  'odbl-1.0': $localize`Reprise libre, en citant la source\u202F; qui en tire une autre base la partage sous la même licence.`,
};

/** Under which licence the sheets may be reused: one of those that the law lists. */
@Component({
  selector: 'rc-licence-setting',
  imports: [FormProblems, Overtaken, SettingFoot],
  template: `
    <form class="stack" novalidate [attr.aria-labelledby]="labelledBy()" (submit)="save($event)">
      <rc-overtaken what="ce réglage" i18n-what [changes]="saving.overtaking.changes()" />
      <rc-form-problems [errors]="saving.sending.problems()" [failure]="saving.sending.failure()" />
      <fieldset>
        <legend class="vh" i18n>Licence des fiches</legend>
        @for (choice of choices; track choice.code) {
          <label class="choice mode"
            ><input
              type="radio"
              name="licence"
              [id]="'licence-' + choice.code"
              [value]="choice.code"
              [checked]="licence() === choice.code"
              (change)="licence.set(choice.code)"
            /><span
              ><strong>{{ choice.name }}</strong
              ><span class="quiet small">{{ choice.about }}</span></span
            ></label
          >
        }
      </fieldset>
      <rc-setting-foot [saving]="saving" [setting]="setting()" (takenUp)="saved.emit($event)" />
    </form>
  `,
  styleUrls: ['../../../ui/workspace.scss', './admission-form.scss'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LicenceSettingForm {
  readonly setting = input.required<SettingView<'licence'>>();
  /** The id of the heading above. */
  readonly labelledBy = input.required<string>();
  readonly saved = output<SettingView<'licence'>>();

  protected readonly choices = codes().map((code) => ({ code, name: licenceName(code), about: about[code] }));
  /** The usual one is proposed. */
  protected readonly licence = linkedSignal(() => this.setting().value.licence ?? codes()[0] ?? null);
  protected readonly saving = new SettingSaving('licence', ['licence'], ({ licence }) => [
    { label: $localize`Licence des fiches`, text: licence === null ? '' : licenceName(licence) },
  ]);

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const saved = await this.saving.save(this.setting(), { licence: this.licence() });
    if (saved !== null) this.saved.emit(saved);
  }
}

function codes(): LicenceCode[] {
  return Object.keys(licences) as LicenceCode[];
}

/** « Licence Ouverte 2.0 ». */
export function licenceName(code: LicenceCode): string {
  return `${licences[code].name} ${licences[code].version}`;
}
