import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  type AdmissionForm,
  type AdmissionMode,
  type AdmissionView,
  admissionBounds,
  apiRoutes,
} from '@recueil/contracts';
import { firstValueFrom } from 'rxjs';
import { FormSending } from '#web/core/form-sending';
import { FormProblems } from '#web/ui/form-problems';
import { Notice } from '#web/ui/notice';
import { TextField } from '#web/ui/text-field';
import { Overtaken } from '#web/ui/overtaken';
import { Overtaking, seen } from '#web/core/seen-version';
import { admissionModes } from './admission-words';

/** Who is let in of those whom a provider vouches for. What a choice does not use is kept for when it is made again. */
@Component({
  selector: 'rc-admission-form',
  imports: [MatButton, FormProblems, Notice, Overtaken, TextField],
  templateUrl: './admission-form.html',
  styleUrls: ['../../../ui/workspace.scss', './admission-form.scss'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AdmissionFormView {
  readonly setting = input.required<AdmissionView>();

  readonly #http = inject(HttpClient);
  /** As the server holds it, as far as it was read here. */
  readonly #seen = linkedSignal(() => this.setting());

  protected readonly bounds = admissionBounds;
  protected readonly modes = admissionModes;
  protected readonly mode = linkedSignal<AdmissionMode>(() => this.setting().mode);
  protected readonly sirets = linkedSignal(() => this.setting().sirets.join('\n'));
  protected readonly domains = linkedSignal(() => this.setting().domains.join('\n'));
  protected readonly contact = linkedSignal(() => this.setting().contact);
  protected readonly isSaved = signal(false);
  protected readonly sending = new FormSending(['mode', 'sirets', 'domains', 'contact'], 'entrees');
  protected readonly overtaking = new Overtaking<AdmissionView>(({ mode, sirets, domains, contact }) => [
    { label: $localize`Qui entre`, text: admissionModes.find(({ value }) => value === mode)?.label ?? '' },
    { label: $localize`Numéros SIRET`, text: sirets.join(', ') },
    { label: $localize`Domaines`, text: domains.join(', ') },
    { label: $localize`À qui s’adresser`, text: contact },
  ]);

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.isSaved.set(false);
    const isSaved = await this.sending.send(
      this.#missing(),
      async () => {
        const options = seen(this.#seen().version);
        this.#took(await firstValueFrom(this.#http.put<AdmissionView>(apiRoutes.admission, this.#form(), options)));
      },
      (problem) => this.overtaking.reads(problem, this.#seen(), (now) => this.#seen.set(now)),
    );
    this.isSaved.set(isSaved);
  }

  #took(now: AdmissionView): void {
    this.#seen.set(now);
    this.overtaking.clear();
    this.sirets.set(now.sirets.join('\n'));
    this.domains.set(now.domains.join('\n'));
    this.contact.set(now.contact);
  }

  #form(): AdmissionForm {
    return {
      mode: this.mode(),
      sirets: linesOf(this.sirets()),
      domains: linesOf(this.domains()),
      contact: this.contact().trim(),
    };
  }

  #missing(): { field: string; message: string }[] {
    const { mode, sirets, domains } = this.#form();
    if (mode === 'siret' && sirets.length === 0) {
      return [
        { field: 'sirets', message: $localize`Indiquez au moins un SIRET\u202F: sans cela, personne n’entrerait.` },
      ];
    }
    if (mode === 'domain' && domains.length === 0) {
      return [
        { field: 'domains', message: $localize`Indiquez au moins un domaine\u202F: sans cela, personne n’entrerait.` },
      ];
    }
    return [];
  }
}

/** One a line, or between commas. */
function linesOf(text: string): string[] {
  return text
    .split(/[\n,;]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
