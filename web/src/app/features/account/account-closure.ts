import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { accountBounds } from '@recueil/contracts';
import { firstValueFrom } from 'rxjs';
import { SessionStore } from '#web/core/session-store';
import { FormSending } from '#web/core/form-sending';
import { FormProblems } from '#web/ui/form-problems';
import { Icon } from '#web/ui/icon';
import { TextField } from '#web/ui/text-field';
import { AccountClient } from './account-client';

/** Closes one's account, once its consequences were read and its address typed. */
@Component({
  selector: 'rc-account-closure',
  imports: [MatButton, FormProblems, Icon, TextField],
  templateUrl: './account-closure.html',
  styleUrl: './account.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AccountClosure {
  readonly email = input.required<string>();

  readonly #client = inject(AccountClient);
  readonly #session = inject(SessionStore);
  protected readonly bounds = accountBounds;
  protected readonly confirmation = signal('');
  protected readonly sending = new FormSending(['confirmation'], 'cloture');

  protected async close(event: Event): Promise<void> {
    event.preventDefault();
    const typed = this.confirmation().trim();
    const isSame = typed.toLowerCase() === this.email().toLowerCase();
    const isClosed = await this.sending.send(
      isSame ? [] : [{ field: 'confirmation', message: $localize`Ce n’est pas l’adresse de ce compte.` }],
      () => firstValueFrom(this.#client.close(typed)),
    );
    if (isClosed) this.#session.leave('/');
  }
}
