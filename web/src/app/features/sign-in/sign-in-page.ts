import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { pagePaths } from '@recueil/contracts';
import { firstValueFrom } from 'rxjs';
import { safeReturnPath } from '#web/core/return-path';
import { SessionStore } from '#web/core/session-store';
import { FormSending } from '#web/core/form-sending';
import { Notice } from '#web/ui/notice';
import { SignInClient } from './sign-in-client';
import { refusalWords } from './openid-refusal';
import { SignInForm } from './sign-in-form';
import { SignInOptionsStore } from '#web/core/sign-in-options-store';

/** Where one signs in, and where a sign-in that came to nothing is explained. */
@Component({
  selector: 'rc-sign-in-page',
  imports: [RouterLink, MatButton, Notice, SignInForm],
  templateUrl: './sign-in-page.html',
  styleUrl: './sign-in.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignInPage {
  readonly #router = inject(Router);
  readonly #client = inject(SignInClient);
  readonly #query = toSignal(inject(ActivatedRoute).queryParamMap, { requireSync: true });

  protected readonly session = inject(SessionStore);
  protected readonly store = inject(SignInOptionsStore);
  protected readonly paths = pagePaths;
  protected readonly nobodyNamed = $localize`au secrétariat de ce catalogue, ou au service informatique de votre organisme.`;
  /** A sign-in that came to nothing still leads where it was to lead, also when the server cannot tell. */
  protected readonly returnPath = computed(() => {
    const query = this.#query();
    return safeReturnPath(query.get('retour') ?? (query.has('erreur') ? this.session.wayBack : null));
  });
  protected readonly refusal = computed(() => refusalWords(this.#query().get('erreur')));
  protected readonly hasLeft = computed(() => this.#query().has('sortie'));
  protected readonly remedy = new FormSending();
  protected readonly isProofSent = signal(false);

  /** Back to where the person was. */
  protected goOn(): void {
    void this.#router.navigateByUrl(this.returnPath(), { replaceUrl: true });
  }

  protected async prove(): Promise<void> {
    this.isProofSent.set(await this.remedy.send([], () => firstValueFrom(this.#client.proveAddress())));
  }

  protected async startAgain(): Promise<void> {
    await this.remedy.send([], () => this.session.startOpenId({ returnPath: this.returnPath(), secondFactor: true }));
  }
}
