import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { firstValueFrom } from 'rxjs';
import { checkNewPassword, checkPresent, newPasswordHint } from '#web/core/field-checks';
import { FormSending } from '#web/core/form-sending';
import { FormProblems } from '#web/ui/form-problems';
import { TextField } from '#web/ui/text-field';
import { AccountClient } from './account-client';

/** Changes one's password, the current one given; other sessions end. */
@Component({
  selector: 'rc-password-form',
  imports: [MatButton, FormProblems, TextField],
  templateUrl: './password-form.html',
  styleUrl: './account.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PasswordForm {
  /** Whose it is: for the browser, which keeps passwords by address. */
  readonly email = input.required<string>();

  readonly #client = inject(AccountClient);
  protected readonly hint = newPasswordHint;
  protected readonly current = signal('');
  protected readonly next = signal('');
  protected readonly isDone = signal(false);
  protected readonly sending = new FormSending(['current', 'next'], 'passe');

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.isDone.set(false);
    const missing = [
      ...checkPresent('current', this.current(), $localize`Indiquez votre mot de passe actuel.`),
      ...checkNewPassword('next', this.next()),
    ];
    const isDone = await this.sending.send(missing, () =>
      firstValueFrom(this.#client.changePassword(this.current(), this.next())),
    );
    if (!isDone) return;
    this.current.set('');
    this.next.set('');
    this.isDone.set(true);
  }
}
