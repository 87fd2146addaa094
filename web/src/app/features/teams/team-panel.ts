import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  type InvitationView,
  type NewInvitation,
  type SubmissionView,
  accountBounds,
  apiRoutes,
} from '@recueil/contracts';
import { firstValueFrom } from 'rxjs';
import { checkEmail, checkPresent } from '#web/core/field-checks';
import { keepFields } from '#web/core/kept-fields';
import { FormSending } from '#web/core/form-sending';
import { focusAfterRender } from '#web/ui/focus';
import { FormProblems } from '#web/ui/form-problems';
import { longDate } from '#web/ui/french';
import { TextField } from '#web/ui/text-field';

/** Who writes the sheet: its author, those who accepted to write with them, and those who were asked. */
@Component({
  selector: 'rc-team-panel',
  imports: [MatButton, FormProblems, TextField],
  templateUrl: './team-panel.html',
  styleUrl: '../../ui/optional.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TeamPanel {
  readonly submission =
    input.required<Pick<SubmissionView, 'id' | 'author' | 'coAuthors' | 'delegates' | 'invitations'>>();
  /** Whether somebody may be invited now. */
  readonly mayInvite = input(true);
  /** Somebody was invited, or is not any more: the submission is to be read again. */
  readonly changed = output();

  readonly #http = inject(HttpClient);
  readonly #focus = focusAfterRender(inject<ElementRef<HTMLElement>>(ElementRef));
  protected readonly bounds = accountBounds;
  protected readonly longDate = longDate;
  protected readonly name = signal('');
  protected readonly email = signal('');
  protected readonly said = signal('');
  protected readonly sending = new FormSending(['name', 'email'], 'invitation');
  protected readonly withdrawal = new FormSending();
  /** Those who write with the author, with the invitation that they accepted: taking it back takes them out. */
  protected readonly coAuthors = computed(() =>
    this.submission().coAuthors.map((person) => ({
      person,
      invitation: this.submission().invitations.find(
        ({ answer, name }) => answer === 'accepted' && name === person.name,
      ),
    })),
  );
  protected readonly invitations = computed(() =>
    this.submission().invitations.filter(({ answer }) => answer !== 'accepted'),
  );

  constructor() {
    const { name, email } = this;
    keepFields(() => `inviter.${this.submission().id}`, { name, email });
  }

  protected async invite(event: Event): Promise<void> {
    event.preventDefault();
    this.said.set('');
    const name = this.name().trim();
    const invitation: NewInvitation = { part: 'co-author', name, email: this.email().trim() };
    const isSent = await this.sending.send(
      [
        ...checkPresent('name', name, $localize`Indiquez le prénom et le nom de cette personne.`),
        ...checkEmail('email', invitation.email),
      ],
      () => firstValueFrom(this.#http.post(apiRoutes.submissionInvitations(this.submission().id), invitation)),
    );
    if (!isSent) return;
    this.said.set($localize`L’invitation est partie à ${invitation.email}:email:. ${name}:name: accepte, ou décline.`);
    this.name.set('');
    this.email.set('');
    this.changed.emit();
  }

  protected async withdraw({ id, name, answer }: InvitationView): Promise<void> {
    this.said.set('');
    const isDone = await this.withdrawal.send([], () =>
      firstValueFrom(this.#http.delete(apiRoutes.submissionInvitation(this.submission().id, id))),
    );
    if (!isDone) return;
    this.said.set(
      answer === 'accepted'
        ? $localize`${name}:name: n’écrit plus cette fiche.`
        : $localize`L’invitation est retirée\u202F: ${name}:name:.`,
    );
    this.#focus('.said');
    this.changed.emit();
  }
}
