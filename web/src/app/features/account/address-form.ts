import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { accountBounds } from '@recueil/contracts';
import { firstValueFrom } from 'rxjs';
import { checkEmail, checkPresent } from '#web/core/field-checks';
import { keepFields } from '#web/core/kept-fields';
import { FormSending } from '#web/core/form-sending';
import { FormProblems } from '#web/ui/form-problems';
import { TextField } from '#web/ui/text-field';
import { AccountClient } from './account-client';

/** Asks for another address: a mail to it proves that it is one's own, and until then the former one stays. */
@Component({
  selector: 'rc-address-form',
  imports: [MatButton, FormProblems, TextField],
  templateUrl: './address-form.html',
  styleUrl: './account.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AddressForm {
  /** The one that the account has. */
  readonly email = input.required<string>();

  readonly #client = inject(AccountClient);
  protected readonly bounds = accountBounds;
  protected readonly next = signal('');
  protected readonly password = signal('');
  /** Where the mail went. */
  protected readonly sentTo = signal<string | null>(null);
  protected readonly sending = new FormSending(['email', 'password'], 'adresse');

  constructor() {
    keepFields(() => 'changer-adresse', { next: this.next });
  }

  protected async ask(event: Event): Promise<void> {
    event.preventDefault();
    this.sentTo.set(null);
    const email = this.next().trim();
    const missing = [
      ...checkEmail('email', email),
      ...checkPresent('password', this.password(), $localize`Indiquez votre mot de passe actuel.`),
    ];
    const isSent = await this.sending.send(missing, () =>
      firstValueFrom(this.#client.changeAddress(email, this.password())),
    );
    if (!isSent) return;
    this.next.set('');
    this.password.set('');
    this.sentTo.set(email);
  }
}
