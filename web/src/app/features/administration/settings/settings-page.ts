import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import { apiRoutes, pagePaths, type AdmissionView, type SettingsView } from '@recueil/contracts';
import { ProblemView } from '#web/ui/problem-view';
import { reading } from '#web/core/reading';
import { AdmissionFormView } from './admission-form';
import { ArchivesSettingForm } from './archives-setting';
import { DelaysSettingForm } from './delays-setting';
import { LegalSettingForm } from './legal-setting';
import { LicenceSettingForm } from './licence-setting';
import { MailsSettingForm } from './mails-setting';
import { ServiceSettingForm } from './service-setting';

/** What an administrator decides for the whole installation. */
@Component({
  selector: 'rc-settings-page',
  imports: [
    AdmissionFormView,
    ArchivesSettingForm,
    DelaysSettingForm,
    LegalSettingForm,
    LicenceSettingForm,
    MailsSettingForm,
    ProblemView,
    RouterLink,
    ServiceSettingForm,
  ],
  templateUrl: './settings-page.html',
  styleUrls: ['../../../ui/workspace.scss', './settings-page.scss'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SettingsPage {
  protected readonly committees = pagePaths.committees;
  protected readonly page = pagePaths.settings;
  protected readonly admission = reading<AdmissionView>(() => apiRoutes.admission);
  protected readonly settings = reading<SettingsView>(() => apiRoutes.settings);
  protected readonly failure = computed(() => this.admission.failure() ?? this.settings.failure());
  protected readonly parts = [
    { id: 'delais', label: $localize`Délais` },
    { id: 'avis', label: $localize`Avis` },
    { id: 'mails', label: $localize`Mails` },
    { id: 'service', label: $localize`Nom et contact` },
    { id: 'mentions', label: $localize`Mentions légales` },
    { id: 'licence', label: $localize`Licence` },
    { id: 'archives', label: $localize`Archives` },
    { id: 'entrees', label: $localize`Accès au catalogue` },
  ];

  protected reload(): void {
    this.admission.reload();
    this.settings.reload();
  }
}
