import { ChangeDetectionStrategy, Component, type ElementRef, inject, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { type SessionView, pagePaths } from '@recueil/contracts';
import { SessionStore } from '#web/core/session-store';
import { FormSending } from '#web/core/form-sending';
import { clockTime, longDate } from '#web/ui/french';
import { FormProblems } from '#web/ui/form-problems';
import { Icon } from '#web/ui/icon';
import { ProblemView } from '#web/ui/problem-view';
import { SessionsStore } from './sessions-store';

/** Where one is signed in; each session can be ended, and all at once. */
@Component({
  selector: 'rc-sessions-page',
  imports: [RouterLink, MatButton, FormProblems, Icon, ProblemView],
  providers: [SessionsStore],
  templateUrl: './sessions-page.html',
  styleUrl: './sessions-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SessionsPage {
  readonly #session = inject(SessionStore);
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');

  protected readonly store = inject(SessionsStore);
  protected readonly paths = pagePaths;
  protected readonly sending = new FormSending();
  protected readonly said = signal('');
  protected readonly methods: Record<SessionView['method'], string> = {
    password: $localize`avec un mot de passe`,
    openid: $localize`par votre administration`,
  };

  /** « 13 novembre 2026 à 9 h 05 ». */
  protected moment(iso: string): string {
    return $localize`${longDate(iso)}:day: à ${clockTime(new Date(iso))}:hour:`;
  }

  protected async end(session: SessionView): Promise<void> {
    this.said.set('');
    const isDone = await this.sending.send([], () =>
      session.current ? this.#session.signOut() : this.store.end(session),
    );
    if (!isDone || session.current) return;
    this.said.set($localize`La session ${session.device}:device: est fermée.`);
    // Its button goes away with it: reading goes on from the title of the list.
    this.heading()?.nativeElement.focus();
  }

  protected async endAll(): Promise<void> {
    await this.sending.send([], () => this.store.endAll());
  }
}
