import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  effect,
  inject,
  input,
  untracked,
  viewChild,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { pagePaths } from '@recueil/contracts';
import { sameScreen } from '#web/core/page-arrival';
import { PageTitle } from '#web/core/page-title';
import { SessionStore } from '#web/core/session-store';
import { dayAndHour } from '#web/ui/french';
import { Notice } from '#web/ui/notice';
import { ProblemView } from '#web/ui/problem-view';
import { CommitteeDemand } from '#web/features/submissions/committee-demand';
import { DraftStore } from '#web/features/drafts/draft-store';
import { SavingState } from '#web/features/drafts/saving-state';
import { OvertakenText } from './overtaken-text';
import { SendForm } from './send-form';
import { StoryForm } from './story-form';
import { UnclaimedText } from './unclaimed-text';

/** In the address, the second screen. */
const sendingStep = 'envoyer';

/**
 * « Proposer une pratique »: two screens, the text then its sending. One writes without an account; signing in happens
 * between the two, and the text follows.
 */
@Component({
  selector: 'rc-propose-page',
  imports: [
    RouterLink,
    MatButton,
    CommitteeDemand,
    Notice,
    OvertakenText,
    ProblemView,
    SavingState,
    SendForm,
    StoryForm,
    UnclaimedText,
  ],
  providers: [DraftStore],
  templateUrl: './propose-page.html',
  styleUrl: './propose-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProposePage {
  /** From the address, once the text has one on the server. */
  readonly id = input<string>();

  readonly #router = inject(Router);
  readonly #session = inject(SessionStore);
  readonly #query = toSignal(inject(ActivatedRoute).queryParamMap, { requireSync: true });
  readonly #title = inject(PageTitle);
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');

  protected readonly store = inject(DraftStore);
  protected readonly isSending = computed(() => this.#query().get('etape') === sendingStep);
  protected readonly isReturned = computed(() => this.store.view()?.state === 'returned');
  protected readonly storyAddress = computed(() => this.#addressOf(this.store.id()));
  protected readonly restoredAt = computed(() => {
    const at = this.store.restoredAt();
    return at && this.store.id() === null ? dayAndHour(at.toISOString()) : null;
  });

  constructor() {
    effect(() => {
      const id = this.id() ?? null;
      untracked(() => void this.store.open(id));
    });
    // The server gave the text an address: the page takes it, and nobody sees.
    effect(() => {
      const id = this.store.id();
      if (id === null || id === untracked(this.id) || !this.store.isOpen()) return;
      void this.#router.navigate([this.#addressOf(id)], {
        replaceUrl: true,
        info: sameScreen,
        queryParamsHandling: 'preserve',
      });
    });
    effect(() => {
      const screen = this.isSending() ? $localize`Relire et envoyer` : $localize`Proposer une pratique`;
      this.#title.set(...[this.store.content().title, screen].filter(Boolean));
    });
    let before: boolean | null = null;
    effect(() => {
      const isSending = this.isSending();
      const heading = this.heading()?.nativeElement;
      if (!heading) return;
      if (before !== null && before !== isSending) {
        heading.focus();
      }
      before = isSending;
    });
  }

  protected readOn(): void {
    this.heading()?.nativeElement.focus();
  }

  /** All is written: to the second screen, through the sign-in for whoever has not. */
  protected async goOn(): Promise<void> {
    const here = this.#addressOf(this.store.id());
    if (this.#session.me() === null) {
      await this.#router.navigate([pagePaths.signIn], { queryParams: { retour: `${here}?etape=${sendingStep}` } });
      return;
    }
    void this.store.save();
    await this.#router.navigate([here], { queryParams: { etape: sendingStep } });
  }

  #addressOf(id: string | null): string {
    return id === null ? pagePaths.propose : `${pagePaths.propose}/${id}`;
  }
}
