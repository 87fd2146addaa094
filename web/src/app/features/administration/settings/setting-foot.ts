import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { SettingSection, SettingView } from '@recueil/contracts';
import { dayAndHour } from '#web/ui/french';
import type { SettingSaving } from './setting-saving';
import { SettingVersionList } from './setting-versions';

/** Below the form of a section: its button, that it was saved, and who changed it last. */
@Component({
  selector: 'rc-setting-foot',
  imports: [MatButton, SettingVersionList],
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
    @if (setting().version > 1) {
      <rc-setting-versions [saving]="saving()" [setting]="setting()" (chosen)="takeUp($event)" />
    }
  `,
  styles: ':host { display: block; } .hint { margin-top: var(--rc-2); }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SettingFoot<Section extends SettingSection> {
  readonly saving = input.required<SettingSaving<Section>>();
  readonly setting = input.required<SettingView<Section>>();
  /** A former version was taken up again: it is in force. */
  readonly takenUp = output<SettingView<Section>>();
  readonly label = input($localize`Enregistrer`);

  protected readonly when = dayAndHour;

  protected async takeUp(value: SettingView<Section>['value']): Promise<void> {
    const saved = await this.saving().save(this.setting(), value);
    if (saved !== null) this.takenUp.emit(saved);
  }

  protected by(): string {
    const name = this.setting().changedBy;
    return name === null ? '' : $localize`, par ${name}:name:`;
  }
}
