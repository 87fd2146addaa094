import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, ElementRef, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  type NewProofreading,
  type ProofreadingView,
  type SubmissionView,
  apiRoutes,
  editorialBounds,
} from '@recueil/contracts';
import { firstValueFrom } from 'rxjs';
import { checkEmail, checkPresent } from '#web/core/field-checks';
import { keepFields } from '#web/core/kept-fields';
import { FormSending } from '#web/core/form-sending';
import { focusAfterRender } from '#web/ui/focus';
import { FormProblems } from '#web/ui/form-problems';
import { dayAndHour, longDate } from '#web/ui/french';
import { TextField } from '#web/ui/text-field';

/** « Faire relire »: somebody named, who has no account, reads the text behind a link, comments, and may agree. */
@Component({
  selector: 'rc-proofreadings-panel',
  imports: [MatButton, FormProblems, TextField],
  templateUrl: './proofreadings-panel.html',
  styleUrl: '../../ui/optional.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProofreadingsPanel {
  readonly submission = input.required<Pick<SubmissionView, 'id' | 'proofreadings'>>();
  readonly mayAsk = input(true);
  /** Somebody was asked, or is not any more: the submission is to be read again. */
  readonly changed = output();

  readonly #http = inject(HttpClient);
  readonly #focus = focusAfterRender(inject<ElementRef<HTMLElement>>(ElementRef));
  protected readonly bounds = editorialBounds;
  protected readonly dayAndHour = dayAndHour;
  protected readonly name = signal('');
  protected readonly email = signal('');
  protected readonly message = signal('');
  protected readonly said = signal('');
  protected readonly sending = new FormSending(['name', 'email', 'message'], 'relecture');
  protected readonly revocation = new FormSending();

  constructor() {
    const { name, email, message } = this;
    keepFields(() => `faire-relire.${this.submission().id}`, { name, email, message });
  }

  /** « Lien ouvert jusqu’au 3 décembre 2026 ». */
  protected stateOf({ expiresAt, revokedAt, agreedAt }: ProofreadingView): string {
    if (agreedAt !== null) return $localize`Accord donné le ${longDate(agreedAt)}:day:`;
    if (revokedAt !== null) return $localize`Lien retiré le ${longDate(revokedAt)}:day:`;
    return isOver(expiresAt)
      ? $localize`Lien éteint depuis le ${longDate(expiresAt)}:day:`
      : $localize`Lien ouvert jusqu’au ${longDate(expiresAt)}:day:`;
  }

  protected isOpen({ expiresAt, revokedAt }: ProofreadingView): boolean {
    return revokedAt === null && !isOver(expiresAt);
  }

  protected async ask(event: Event): Promise<void> {
    event.preventDefault();
    this.said.set('');
    const asked: NewProofreading = {
      name: this.name().trim(),
      email: this.email().trim(),
      message: this.message().trim(),
    };
    const isSent = await this.sending.send(
      [
        ...checkPresent('name', asked.name, $localize`Indiquez le prénom et le nom de cette personne.`),
        ...checkEmail('email', asked.email),
      ],
      () => firstValueFrom(this.#http.post(apiRoutes.proofreadings(this.submission().id), asked)),
    );
    if (!isSent) return;
    this.said.set($localize`Le lien est parti à ${asked.email}:email:.`);
    for (const field of [this.name, this.email, this.message]) field.set('');
    this.changed.emit();
  }

  protected async revoke({ id, name }: ProofreadingView): Promise<void> {
    this.said.set('');
    const isDone = await this.revocation.send([], () =>
      firstValueFrom(this.#http.delete(apiRoutes.proofreading(this.submission().id, id))),
    );
    if (!isDone) return;
    this.said.set($localize`Le lien pour ${name}:name: n’ouvre plus rien.`);
    this.#focus('.said');
    this.changed.emit();
  }
}

function isOver(instant: string): boolean {
  return new Date(instant).getTime() < Date.now();
}
