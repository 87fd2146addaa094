import { ChangeDetectionStrategy, Component, ElementRef, effect, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { type AccessRequestForm, type FieldProblem, accountBounds, pagePaths } from '@recueil/contracts';
import { firstValueFrom } from 'rxjs';
import { DraftKeeper } from '#web/core/draft-keeper';
import { checkEmail, checkPresent } from '#web/core/field-checks';
import { FormSending } from '#web/core/form-sending';
import { focusAfterRender } from '#web/ui/focus';
import { FormProblems } from '#web/ui/form-problems';
import { Notice } from '#web/ui/notice';
import { TextField } from '#web/ui/text-field';
import { SignInClient } from './sign-in-client';
import { SignInOptionsStore } from '#web/core/sign-in-options-store';

const draft = 'demande-acces';
const fields = ['email', 'name', 'organisation', 'service', 'reason'] as const;

/** Asks for an account: the address is proven by a mail, then it opens at once or an administrator decides. */
@Component({
  selector: 'rc-access-request-page',
  imports: [RouterLink, MatButton, FormProblems, Notice, TextField],
  templateUrl: './access-request-page.html',
  styleUrl: './sign-in.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AccessRequestPage {
  readonly #client = inject(SignInClient);
  readonly #focus = focusAfterRender(inject<ElementRef<HTMLElement>>(ElementRef));
  readonly #drafts = inject(DraftKeeper);

  protected readonly store = inject(SignInOptionsStore);
  protected readonly paths = pagePaths;
  protected readonly bounds = accountBounds;
  protected readonly sentTo = signal<string | null>(null);
  protected readonly sending = new FormSending(fields, 'acces');
  protected readonly form = {
    email: signal(''),
    name: signal(''),
    organisation: signal(''),
    service: signal(''),
    reason: signal(''),
  };

  constructor() {
    const typed = this.#drafts.recall(draft, null) as Partial<Record<string, unknown>> | null;
    for (const field of fields) {
      const value = typed?.[field];
      if (typeof value === 'string') this.form[field].set(value);
    }
    effect(() => {
      const values = this.#values();
      if (this.sentTo() === null && fields.some((field) => values[field] !== '')) {
        this.#drafts.keep(draft, null, values);
      } else this.#drafts.forget(draft, null);
    });
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const values = this.#values();
    const isSent = await this.sending.send(missing(values), () => firstValueFrom(this.#client.askAccess(values)));
    if (!isSent) return;
    this.sentTo.set(values.email);
    this.#focus('.sent');
  }

  protected typeAgain(): void {
    this.sentTo.set(null);
    this.#focus('input');
  }

  #values(): AccessRequestForm {
    const { email, name, organisation, service, reason } = this.form;
    return {
      email: email().trim(),
      name: name().trim(),
      organisation: organisation().trim(),
      service: service().trim(),
      reason: reason().trim(),
    };
  }
}

function missing({ email, name, organisation }: AccessRequestForm): FieldProblem[] {
  return [
    ...checkEmail('email', email),
    ...checkPresent('name', name, $localize`Indiquez votre prénom et votre nom.`),
    ...checkPresent('organisation', organisation, $localize`Indiquez l’organisme pour lequel vous travaillez.`),
  ];
}
