import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { accountBounds, pagePaths, signInLinkReason } from '@recueil/contracts';
import { checkEmail, checkPresent } from '#web/core/field-checks';
import { SessionStore } from '#web/core/session-store';
import { FormSending } from '#web/core/form-sending';
import { focusAfterRender } from '#web/ui/focus';
import { type FieldError, FormProblems } from '#web/ui/form-problems';
import { Notice } from '#web/ui/notice';
import { TextField } from '#web/ui/text-field';
import { SignInOptionsStore } from '#web/core/sign-in-options-store';

/** The ways in: the administration's own first, where there is one, then an address and a password. */
@Component({
  selector: 'rc-sign-in-form',
  imports: [RouterLink, MatButton, FormProblems, Notice, TextField],
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
  readonly #focus = focusAfterRender(inject<ElementRef<HTMLElement>>(ElementRef));
  protected readonly store = inject(SignInOptionsStore);
  protected readonly localName = $localize`Avec un compte Recueil`;
  protected readonly bounds = accountBounds;
  protected readonly email = linkedSignal(this.knownEmail);
  protected readonly password = signal('');
  protected readonly sending = new FormSending(['email', 'password']);
  /** The address to which a link goes if the password was right; null while nothing of the kind was said. */
  protected readonly linkSentTo = signal<string | null>(null);
  protected readonly forgottenPassword = pagePaths.forgottenPassword;
  protected readonly provider = new FormSending();
  protected readonly errors = computed<FieldError[]>(() =>
    this.sending.errors().map(({ field, message }) => ({ control: this.id(field), message })),
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
    const isIn = await this.sending.send(
      missing,
      () => this.#session.signIn(this.email().trim(), this.password()),
      ({ code, detail, reason }) => {
        if (code !== 'unauthenticated') return false;
        if (reason === signInLinkReason) {
          this.linkSentTo.set(this.email().trim());
          this.#focus('.sent');
          return true;
        }
        this.sending.refuse([{ field: 'password', message: detail }]);
        return true;
      },
    );
    if (!isIn) return;
    this.password.set('');
    this.signedIn.emit();
  }

  protected typeAgain(): void {
    this.linkSentTo.set(null);
    this.#focus(`#${this.id('password')}`);
  }

  protected async goToProvider(): Promise<void> {
    this.sending.clear();
    await this.provider.send([], () => this.#session.startOpenId({ returnPath: this.returnPath() }));
  }
}
