import { HttpClient, HttpContext } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import {
  type FirstAdministratorForm,
  type FirstAdministratorLink,
  accountBounds,
  apiRoutes,
  pagePaths,
} from '@recueil/contracts';
import { firstValueFrom } from 'rxjs';
import { type Failure, readFailure, readProblem } from '#web/core/failure';
import { checkEmail, checkNewPassword, checkPresent, newPasswordHint } from '#web/core/field-checks';
import { FormSending } from '#web/core/form-sending';
import { aboutSignIn } from '#web/core/session-client';
import { SessionStore } from '#web/core/session-store';
import { SignInOptionsStore } from '#web/core/sign-in-options-store';
import { FormProblems } from '#web/ui/form-problems';
import { dayAndHour } from '#web/ui/french';
import { Notice } from '#web/ui/notice';
import { TextField } from '#web/ui/text-field';

const fields = ['name', 'email', 'password'] as const;

/** Why the link opens nothing: somebody administers, its day is over, or it is not the last one that was printed. */
type Fault = 'used' | 'expired' | 'unknown';

/**
 * What the link opens that a start prints while nobody administers: an account that administers, with a password or
 * through the provider. Its secret is taken out of the address bar at once, and held here alone.
 */
@Component({
  selector: 'rc-first-administrator-page',
  imports: [RouterLink, MatButton, FormProblems, Notice, TextField],
  templateUrl: './first-administrator-page.html',
  styleUrl: './first-administrator-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FirstAdministratorPage {
  readonly #http = inject(HttpClient);
  readonly #router = inject(Router);
  readonly #session = inject(SessionStore);
  readonly #fragment = toSignal(inject(ActivatedRoute).fragment, { requireSync: true });
  readonly #secret = signal<string | null>(null);

  protected readonly options = inject(SignInOptionsStore);
  protected readonly paths = pagePaths;
  protected readonly bounds = accountBounds;
  protected readonly hint = newPasswordHint;
  protected readonly hasSecret = computed(() => this.#secret() !== null);
  protected readonly link = signal<FirstAdministratorLink | null>(null);
  protected readonly fault = signal<Fault | null>(null);
  protected readonly failure = signal<Failure | null>(null);
  protected readonly until = computed(() => dayAndHour(this.link()?.expiresAt ?? ''));
  protected readonly form = { name: signal(''), email: signal(''), password: signal('') };
  protected readonly sending = new FormSending(fields, 'premier');
  protected readonly provider = new FormSending();

  constructor() {
    effect(() => {
      const fragment = this.#fragment();
      if (fragment) untracked(() => void this.#take(fragment));
    });
  }

  protected async look(): Promise<void> {
    const token = this.#secret();
    if (token === null) return;
    this.failure.set(null);
    this.fault.set(null);
    try {
      const asked = this.#http.post<FirstAdministratorLink>(apiRoutes.firstAdministratorLink, { token }, quietly());
      this.link.set(await firstValueFrom(asked));
    } catch (error) {
      const problem = readProblem(error);
      if (problem?.code === 'not-found' || problem?.code === 'invalid') this.fault.set(faultOf(problem.reason));
      else this.failure.set(readFailure(error));
    }
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const token = this.#secret();
    if (token === null) return;
    const { name, email, password } = this.form;
    const body: FirstAdministratorForm = {
      token,
      name: name().trim(),
      email: email().trim(),
      password: password(),
    };
    const missing = [
      ...checkPresent('name', body.name, $localize`Indiquez votre prénom et votre nom.`),
      ...checkEmail('email', body.email),
      ...checkNewPassword('password', body.password),
    ];
    const isIn = await this.sending.send(
      missing,
      async () => {
        await firstValueFrom(this.#http.post(apiRoutes.firstAdministrator, body, quietly()));
        await this.#session.arrive();
      },
      ({ code, reason }) => {
        if (code !== 'not-found') return false;
        this.fault.set(faultOf(reason));
        return true;
      },
    );
    if (isIn) await this.#router.navigateByUrl(pagePaths.firstSteps);
  }

  protected async goToProvider(): Promise<void> {
    const opening = this.#secret();
    if (opening === null) return;
    await this.provider.send([], () =>
      this.#session.startOpenId({ returnPath: pagePaths.firstSteps, secondFactor: true, opening }),
    );
  }

  async #take(secret: string): Promise<void> {
    this.#secret.set(secret);
    this.link.set(null);
    await this.#router.navigateByUrl(this.#router.url.split('#', 1)[0] ?? '/', { replaceUrl: true });
    await this.look();
  }
}

/** What the server refuses here says nothing of a session. */
function quietly(): { context: HttpContext } {
  return { context: new HttpContext().set(aboutSignIn, true) };
}

function faultOf(reason: unknown): Fault {
  return reason === 'used' || reason === 'expired' ? reason : 'unknown';
}
