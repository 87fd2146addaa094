import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { type AccessProven, type LinkPurpose, type LinkView, pagePaths } from '@recueil/contracts';
import { firstValueFrom } from 'rxjs';
import { type Failure, readFailure, readProblem } from '#web/core/failure';
import { checkNewPassword, newPasswordHint } from '#web/core/field-checks';
import { SessionStore } from '#web/core/session-store';
import { FormSending } from '#web/core/form-sending';
import { focusAfterRender } from '#web/ui/focus';
import { dayAndHour } from '#web/ui/french';
import { FormProblems } from '#web/ui/form-problems';
import { Notice } from '#web/ui/notice';
import { TextField } from '#web/ui/text-field';
import { type FaultWords, linkWords, wordsOfFault } from './link-words';
import { LinksClient } from './links-client';

/**
 * What a link from a mail opens. Its secret stands after `#`, is taken out of the address bar at once, and is held here
 * alone. Opening the page looks; only the button acts.
 */
@Component({
  selector: 'rc-link-page',
  imports: [RouterLink, MatButton, FormProblems, Notice, TextField],
  templateUrl: './link-page.html',
  styleUrl: './link-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LinkPage {
  /** From the route. */
  readonly purpose = input.required<LinkPurpose>();

  readonly #client = inject(LinksClient);
  readonly #router = inject(Router);
  readonly #session = inject(SessionStore);
  readonly #focus = focusAfterRender(inject<ElementRef<HTMLElement>>(ElementRef));
  readonly #fragment = toSignal(inject(ActivatedRoute).fragment, { requireSync: true });
  #secret: string | null = null;

  protected readonly home = pagePaths.home;
  protected readonly hint = newPasswordHint;
  protected readonly unreachable = $localize`Recueil ne répond pas. Le lien n’a pas servi\u202F: réessayez dans un instant.`;
  protected readonly words = computed(() => linkWords[this.purpose()]);
  protected readonly view = signal<LinkView | null>(null);
  /** Nobody answered, or not as they should: the link may be good. */
  protected readonly failure = signal<Failure | null>(null);
  /** The link opens nothing. */
  protected readonly fault = signal<FaultWords | null>(null);
  protected readonly hasSecret = signal(false);
  protected readonly password = signal('');
  protected readonly sending = new FormSending(['password'], 'lien');
  /** Null until the link was used. */
  protected readonly outcome = signal<AccessProven['outcome'] | 'done' | null>(null);
  protected readonly until = computed(() => dayAndHour(this.view()?.expiresAt ?? ''));
  protected readonly opensAccount = computed(() =>
    ['invitation', 'access', 'password', 'sign-in'].includes(this.purpose()),
  );

  constructor() {
    effect(() => {
      const fragment = this.#fragment();
      if (fragment) untracked(() => void this.#take(fragment));
    });
  }

  protected async look(): Promise<void> {
    if (this.#secret === null) return;
    this.failure.set(null);
    this.fault.set(null);
    try {
      const view = await firstValueFrom(this.#client.look(this.#secret));
      // A link of another kind opens nothing here.
      if (view.purpose === this.purpose()) this.view.set(view);
      else this.fault.set(wordsOfFault('unknown'));
    } catch (error) {
      const problem = readProblem(error);
      if (problem?.code === 'not-found' || problem?.code === 'invalid') this.fault.set(wordsOfFault(problem.reason));
      else this.failure.set(readFailure(error));
    }
  }

  protected async use(event: Event): Promise<void> {
    event.preventDefault();
    const secret = this.#secret;
    const view = this.view();
    if (secret === null || view === null) return;
    const password = view.needsPassword ? this.password() : null;
    let outcome = 'done' as AccessProven['outcome'] | 'done';
    const isDone = await this.sending.send(
      password === null ? [] : checkNewPassword('password', password),
      async () => {
        const answer = await firstValueFrom(this.#client.use(view.purpose, secret, password));
        outcome = answer?.outcome ?? 'done';
      },
      ({ code, reason }) => {
        if (code !== 'not-found') return false;
        this.fault.set(wordsOfFault(reason));
        this.#focus('.outcome');
        return true;
      },
    );
    if (!isDone) return;
    this.#secret = null;
    this.password.set('');
    if (this.opensAccount() && outcome !== 'waiting') await this.#session.arrive().catch(() => undefined);
    this.outcome.set(outcome);
    this.#focus('.outcome');
  }

  async #take(secret: string): Promise<void> {
    this.#secret = secret;
    this.hasSecret.set(true);
    this.view.set(null);
    this.outcome.set(null);
    this.sending.clear();
    await this.#router.navigateByUrl(this.#router.url.split('#', 1)[0] ?? '/', { replaceUrl: true });
    await this.look();
  }
}
