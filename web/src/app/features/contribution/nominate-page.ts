import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, type ElementRef, inject, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { type NewNomination, accountBounds, apiRoutes, editorialBounds, pagePaths } from '@recueil/contracts';
import { firstValueFrom } from 'rxjs';
import { checkEmail, checkPresent } from '#web/core/field-checks';
import { keepFields } from '#web/core/kept-fields';
import { SessionStore } from '#web/core/session-store';
import { FormSending } from '#web/core/form-sending';
import { FormProblems } from '#web/ui/form-problems';
import { Notice } from '#web/ui/notice';
import { TextField } from '#web/ui/text-field';
import { titleLimit } from '#web/features/drafts/words';

/** A colleague's practice: they are asked, and nothing is visible to anyone before they accept. */
@Component({
  selector: 'rc-nominate-page',
  imports: [RouterLink, MatButton, FormProblems, Notice, TextField],
  templateUrl: './nominate-page.html',
  styleUrl: './nominate-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NominatePage {
  readonly #http = inject(HttpClient);
  readonly #session = inject(SessionStore);
  private readonly outcome = viewChild<ElementRef<HTMLElement>>('outcome');
  protected readonly paths = pagePaths;
  protected readonly nameLimit = accountBounds.name;
  protected readonly emailLimit = accountBounds.email;
  protected readonly messageLimit = editorialBounds.message;
  protected readonly titleLimit = titleLimit;
  protected readonly name = signal('');
  protected readonly email = signal('');
  protected readonly title = signal('');
  protected readonly message = signal('');
  /** Whom the message went to. */
  protected readonly told = signal<string | null>(null);
  protected readonly sending = new FormSending(['name', 'email', 'title', 'message'], 'signaler');

  constructor() {
    const { name, email, title, message } = this;
    keepFields(() => 'signaler', { name, email, title, message });
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.told.set(null);
    const nomination: NewNomination = {
      name: this.name().trim(),
      email: this.email().trim(),
      title: this.title().trim(),
      message: this.message().trim(),
    };
    const isSent = await this.sending.send(
      [
        ...checkPresent('name', nomination.name, $localize`Indiquez le prénom et le nom de cette personne.`),
        ...this.#checkEmail(nomination.email),
        ...checkPresent('title', nomination.title, $localize`Dites en quelques mots de quelle pratique il s’agit.`),
      ],
      () => firstValueFrom(this.#http.post(apiRoutes.nominations, nomination)),
    );
    if (!isSent) return;
    this.told.set(nomination.name);
    for (const field of [this.name, this.email, this.title, this.message]) field.set('');
    this.outcome()?.nativeElement.focus();
  }

  #checkEmail(email: string): ReturnType<typeof checkEmail> {
    const isMine = email.toLocaleLowerCase('fr') === this.#session.me()?.email.toLocaleLowerCase('fr');
    if (isMine) {
      const message = $localize`C’est votre adresse. Pour raconter votre propre pratique, proposez-la directement.`;
      return [{ field: 'email', message }];
    }
    return checkEmail('email', email).map(({ field, message }) => ({
      field,
      message: email === '' ? $localize`Indiquez l’adresse électronique de cette personne.` : message,
    }));
  }
}
