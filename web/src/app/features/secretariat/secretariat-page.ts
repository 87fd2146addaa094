import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  effect,
  inject,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { type SubmissionSummary, committeeSubmissionPath, pagePaths } from '@recueil/contracts';
import { SessionStore } from '#web/core/session-store';
import { Notice } from '#web/ui/notice';
import { PageLinks } from '#web/ui/page-links';
import { ProblemView } from '#web/ui/problem-view';
import { type Acted } from '#web/features/submissions/actions';
import { SubmissionListStore } from '#web/features/submissions/submission-list-store';
import { SubmissionStep } from '#web/features/submissions/submission-step';
import { ListViews } from '#web/features/submissions/list-views';
import { readListSearch, viewParams, writeListSearch } from '#web/features/submissions/submission-search';
import { turnSentence } from '#web/features/submissions/turn-words';
import { SubmissionDesk } from './submission-desk';
import { blockedWords, listOf, lists } from './secretariat-lists';

/** What the secretariat has to see to: four lists, each with its count, and what each submission allows, in place. */
@Component({
  selector: 'rc-secretariat-page',
  imports: [RouterLink, MatButton, SubmissionDesk, SubmissionStep, ListViews, Notice, PageLinks, ProblemView],
  providers: [SubmissionListStore],
  templateUrl: './secretariat-page.html',
  styleUrl: './secretariat-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SecretariatPage {
  readonly #params = toSignal(inject(ActivatedRoute).queryParamMap, { requireSync: true });
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');
  private readonly outcome = viewChild<ElementRef<HTMLElement>>('outcome');

  protected readonly session = inject(SessionStore);
  protected readonly store = inject(SubmissionListStore);
  protected readonly path = pagePaths.secretariat;
  protected readonly queue = pagePaths.committee;
  protected readonly pathOf = committeeSubmissionPath;
  protected readonly whose = $localize`Elle est réservée au secrétariat d’un comité.`;
  protected readonly toClassify = $localize`À classer`;
  protected readonly isMine = computed(() => this.session.me()?.places.includes('secretariat') ?? false);
  protected readonly list = computed(() => listOf(this.store.search().filter));
  protected readonly views = computed(() =>
    lists.map(({ filter, label }) => ({
      label,
      count: this.store.list()?.counts[filter] ?? null,
      params: viewParams({}, filter),
      isCurrent: this.list().filter === filter,
    })),
  );
  protected readonly status = computed(() => (this.store.isLoading() ? '' : this.store.headline()));
  /** The submission on which one acts. */
  protected readonly opened = signal<string | null>(null);
  protected readonly said = signal<{ words: string; warnings: readonly string[] } | null>(null);
  protected readonly paramsOf = (page: number): Record<string, string> =>
    writeListSearch({ ...this.store.search(), page });

  constructor() {
    effect(() => {
      const search = readListSearch(this.#params());
      const { filter } = listOf(search.filter);
      untracked(() => {
        this.opened.set(null);
        this.store.show('secretariat', { ...search, filter });
      });
    });
  }

  protected titleOf({ title }: SubmissionSummary): string {
    return title === '' ? $localize`Sans titre` : title;
  }

  /** Why it is where it is, when it cannot go on by itself. */
  protected whyOf({ state, asked }: SubmissionSummary): string | null {
    return this.list().filter === 'cannot-conclude' ? (blockedWords[state] ?? asked) : asked;
  }

  protected turnOf({ turn }: SubmissionSummary): string {
    return turnSentence(turn, this.session.me()?.id ?? null);
  }

  protected toggle(id: string): void {
    this.said.set(null);
    this.opened.update((opened) => (opened === id ? null : id));
  }

  /** The submission may leave the list that was read: what was done is said above it, and reading goes on from there. */
  protected act(submission: SubmissionSummary, { action, result }: Acted): void {
    const { done } = action;
    this.said.set({ words: `${done} (${this.titleOf(submission)})`, warnings: result.warnings });
    this.opened.set(null);
    this.store.refresh();
    setTimeout(() => this.outcome()?.nativeElement.focus());
  }

  /** Another list: what was done in this one is said no more. */
  protected change(): void {
    this.said.set(null);
    this.focusHeading();
  }

  protected focusHeading(): void {
    const heading = this.heading()?.nativeElement;
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: 'nearest' });
  }
}
