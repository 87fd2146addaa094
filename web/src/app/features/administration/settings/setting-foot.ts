import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { SettingView } from '@recueil/contracts';
import { dayAndHour } from '#web/ui/french';
import type { SettingSaving } from './setting-saving';

/** Below the form of a section: its button, that it was saved, and who changed it last. */
@Component({
  selector: 'rc-setting-foot',
  imports: [MatButton],
  template: `
    <p class="row">
      <button matButton="filled" type="submit" [attr.aria-busy]="saving().sending.isUnderWay() ? 'true' : null">
        @if (saving().sending.isUnderWay()) {
          <ng-container i18n>Enregistrement en cours…</ng-container>
        } @else {
          {{ label() }}
        }
      </button>
      <span role="status">
        @if (saving().isSaved()) {
          <ng-container i18n>Enregistré.</ng-container>
        }
      </span>
    </p>
    @if (setting().changedAt; as at) {
      <p class="hint" i18n>Version {{ setting().version }}, en service depuis le {{ when(at) }}{{ by() }}.</p>
    }
  `,
  styles: ':host { display: block; } .hint { margin-top: var(--rc-2); }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SettingFoot {
  readonly saving = input.required<Pick<SettingSaving<'service'>, 'isSaved' | 'sending'>>();
  readonly setting = input.required<SettingView>();
  readonly label = input($localize`Enregistrer`);

  protected readonly when = dayAndHour;

  protected by(): string {
    const name = this.setting().changedBy;
    return name === null ? '' : $localize`, par ${name}:name:`;
  }
}
