import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { accountBounds } from '@recueil/contracts';
import { checkEmail, checkPresent } from '../../core/field-checks';
import { SessionStore } from '../../core/session-store';
import { Submission } from '../../core/submission';
import { type FieldError, FormProblems } from '../../ui/form-problems';
import { TextField } from '../../ui/text-field';
import { SignInOptionsStore } from './sign-in-options';

/** The ways in: the administration's own first, where there is one, then an address and a password. */
@Component({
  selector: 'rc-sign-in-form',
  imports: [MatButton, FormProblems, TextField],
  templateUrl: './sign-in-form.html',
  styleUrl: './sign-in-form.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignInForm {
  /** Before the names of the fields: two such forms may be on one page. */
  readonly prefix = input('connexion');
  /** The address that is proposed. */
  readonly knownEmail = input('');
  /** Where the provider sends back to. */
  readonly returnPath = input.required<string>();
  readonly signedIn = output();

  readonly #session = inject(SessionStore);
  protected readonly store = inject(SignInOptionsStore);
  protected readonly localName = $localize`Avec un compte Recueil`;
  protected readonly bounds = accountBounds;
  protected readonly email = linkedSignal(this.knownEmail);
  protected readonly password = signal('');
  protected readonly submission = new Submission(['email', 'password']);
  protected readonly provider = new Submission();
  protected readonly errors = computed<FieldError[]>(() =>
    this.submission.errors().map(({ field, message }) => ({ control: this.id(field), message })),
  );

  protected id(field: string): string {
    return `${this.prefix()}-${field}`;
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const missing = [
      ...checkEmail('email', this.email()),
      ...checkPresent('password', this.password(), $localize`Indiquez votre mot de passe.`),
    ];
    const isIn = await this.submission.send(
      missing,
      () => this.#session.signIn(this.email().trim(), this.password()),
      ({ code, detail }) => {
        if (code !== 'unauthenticated') return false;
        this.submission.refuse([{ field: 'password', message: detail }]);
        return true;
      },
    );
    if (!isIn) return;
    this.password.set('');
    this.signedIn.emit();
  }

  protected async goToProvider(): Promise<void> {
    this.submission.clear();
    await this.provider.send([], () => this.#session.startOpenId({ returnPath: this.returnPath() }));
  }
}
