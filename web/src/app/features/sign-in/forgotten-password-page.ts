import { ChangeDetectionStrategy, Component, ElementRef, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { accountBounds, pagePaths } from '@recueil/contracts';
import { firstValueFrom } from 'rxjs';
import { checkEmail } from '#web/core/field-checks';
import { FormSending } from '#web/core/form-sending';
import { focusAfterRender } from '#web/ui/focus';
import { FormProblems } from '#web/ui/form-problems';
import { Notice } from '#web/ui/notice';
import { TextField } from '#web/ui/text-field';
import { SignInClient } from './sign-in-client';

/** Asks for a link to choose a new password; the answer is the same whoever asks. */
@Component({
  selector: 'rc-forgotten-password-page',
  imports: [RouterLink, MatButton, FormProblems, Notice, TextField],
  templateUrl: './forgotten-password-page.html',
  styleUrl: './sign-in.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ForgottenPasswordPage {
  readonly #client = inject(SignInClient);
  readonly #focus = focusAfterRender(inject<ElementRef<HTMLElement>>(ElementRef));

  protected readonly paths = pagePaths;
  protected readonly bounds = accountBounds;
  protected readonly email = signal('');
  protected readonly sentTo = signal<string | null>(null);
  protected readonly sending = new FormSending(['email'], 'oubli');

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const email = this.email().trim();
    const isSent = await this.sending.send(checkEmail('email', email), () =>
      firstValueFrom(this.#client.forgotPassword(email)),
    );
    if (!isSent) return;
    this.sentTo.set(email);
    this.#focus('.sent');
  }

  protected typeAgain(): void {
    this.sentTo.set(null);
    this.#focus('input');
  }
}
