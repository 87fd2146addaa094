import { ChangeDetectionStrategy, Component } from '@angular/core';
import { apiRoutes, type AdmissionView } from '@recueil/contracts';
import { ProblemView } from '#web/ui/problem-view';
import { reading } from '#web/core/reading';
import { AdmissionFormView } from './admission-form';

/** What an administrator chooses for the whole installation. */
@Component({
  selector: 'rc-settings-page',
  imports: [AdmissionFormView, ProblemView],
  template: `
    @if (admission.value(); as setting) {
      <h1 i18n>Réglages</h1>
      <p class="lead quiet" i18n>Chaque changement est daté et signé dans l’historique.</p>
      <rc-admission-form class="block-s" [setting]="setting" />
    } @else if (admission.failure(); as failure) {
      <rc-problem-view
        [kind]="failure.kind"
        [detail]="failure.detail"
        [requestId]="failure.requestId"
        (retried)="admission.reload()"
      />
    } @else {
      <h1 i18n>Réglages</h1>
      <p class="quiet block-s" i18n>Ouverture de la page…</p>
    }
  `,
  styleUrl: '../../../ui/workspace.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SettingsPage {
  protected readonly admission = reading<AdmissionView>(() => apiRoutes.admission);
}
