import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { type FirstStep, type OpeningNeed, firstSteps, pagePaths } from '@recueil/contracts';
import { FormSending } from '#web/core/form-sending';
import { SessionStore } from '#web/core/session-store';
import { FormProblems } from '#web/ui/form-problems';
import { Icon } from '#web/ui/icon';
import { Notice } from '#web/ui/notice';
import { ProblemView } from '#web/ui/problem-view';
import { LegalSettingForm } from '../settings/legal-setting';
import { LicenceSettingForm, licenceName } from '../settings/licence-setting';
import { ServiceSettingForm } from '../settings/service-setting';
import { FirstStepsStore } from './first-steps-store';
import { missingWords, stepTitles, toldWords } from './first-step-words';

/** From an empty database to a catalogue that is open: one thing after the other, each done or to do. */
@Component({
  selector: 'rc-first-steps-page',
  imports: [
    FormProblems,
    Icon,
    LegalSettingForm,
    LicenceSettingForm,
    MatButton,
    Notice,
    ProblemView,
    RouterLink,
    ServiceSettingForm,
  ],
  providers: [FirstStepsStore],
  templateUrl: './first-steps-page.html',
  styleUrls: ['../../../ui/workspace.scss', './first-steps-page.scss'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FirstStepsPage {
  protected readonly store = inject(FirstStepsStore);
  protected readonly me = inject(SessionStore).me;
  protected readonly paths = pagePaths;
  protected readonly acting = new FormSending();
  protected readonly opening = new FormSending();
  /** A step that is done and looked at again. */
  protected readonly reopened = signal<FirstStep | null>(null);

  protected readonly stages = computed(() => {
    const done = this.store.view()?.done;
    if (!done) return [];
    const now = firstSteps.find((step) => !done[step]);
    return firstSteps.map((step) => ({
      step,
      title: stepTitles[step],
      isDone: done[step],
      isNow: step === now,
      isOpen: step === now || step === this.reopened(),
    }));
  });
  protected readonly lead = computed(() => {
    const left = this.stages().filter(({ isDone }) => !isDone).length;
    return toldWords({ left, all: firstSteps.length, opened: this.store.view()?.opened ?? false });
  });
  protected readonly gate = computed(() => {
    const missing = this.store.view()?.missing ?? [];
    const settings = this.store.settings();
    const value: Record<OpeningNeed, string> = {
      name: settings?.service.value.name ?? '',
      contact: [settings?.service.value.contactEmail, settings?.service.value.contactPhone]
        .filter((one) => one)
        .join(', '),
      publisher: settings?.legal.value.publisher ?? '',
    };
    return (['name', 'contact', 'publisher'] as const).map((need) => ({
      need,
      isMissing: missing.includes(need),
      value: value[need],
      part: need === 'publisher' ? 'mentions' : 'service',
    }));
  });
  protected readonly missing = computed(() => missingWords(this.store.view()?.missing ?? []));
  protected readonly licence = computed(() => {
    const code = this.store.settings()?.licence.value.licence;
    return code ? licenceName(code) : '';
  });

  protected moved(): void {
    this.reopened.set(null);
    this.store.refresh();
  }

  protected async putThemes(): Promise<void> {
    await this.acting.send([], () => this.store.putThemes());
  }

  protected async tryMail(): Promise<void> {
    await this.acting.send([], () => this.store.tryMail());
  }

  protected async open(): Promise<void> {
    if (this.missing() !== '') return;
    await this.opening.send([], () => this.store.open());
  }
}
