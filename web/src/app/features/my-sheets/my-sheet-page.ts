import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { pagePaths, sheetPath, type ActionPlace, type RemarkView, type SubmissionView } from '@recueil/contracts';
import { NoticesStore } from '#web/core/notices-store';
import { PageTitle } from '#web/core/page-title';
import { SessionStore } from '#web/core/session-store';
import { dayAndHour, longDate } from '#web/ui/french';
import { Notice } from '#web/ui/notice';
import { ProblemView } from '#web/ui/problem-view';
import { Thread } from '#web/ui/thread';
import { TeamPanel } from '#web/features/teams/team-panel';
import { Versions } from '#web/features/versions/versions';
import { type Acted, Actions } from '#web/features/submissions/actions';
import { CommitteeDemand } from '#web/features/submissions/committee-demand';
import { SubmissionHistory } from '#web/features/submissions/submission-history';
import { SubmissionStep } from '#web/features/submissions/submission-step';
import { Remarks } from '#web/features/submissions/remarks';
import { OpenSubmission } from '#web/features/submissions/open-submission';
import { turnSentence } from '#web/features/submissions/turn-words';
import { SheetText } from '#web/features/texts/sheet-text';
import { nextStep, placeWords } from './my-submissions';
import { ProofreadingsPanel } from './proofreadings-panel';
import { SheetActionsPanel } from '#web/features/sheet-actions/sheet-actions-panel';

/** One submission, for its team: where it stands, what can be done, what was said and by whom. */
@Component({
  selector: 'rc-my-sheet-page',
  imports: [
    RouterLink,
    MatButton,
    Actions,
    CommitteeDemand,
    SubmissionHistory,
    SubmissionStep,
    Notice,
    ProblemView,
    ProofreadingsPanel,
    SheetActionsPanel,
    Remarks,
    SheetText,
    TeamPanel,
    Thread,
    Versions,
  ],
  templateUrl: './my-sheet-page.html',
  styleUrl: './my-sheet-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MySheetPage {
  readonly id = input.required<string>();

  readonly #router = inject(Router);
  readonly #session = inject(SessionStore);
  readonly #notices = inject(NoticesStore);
  readonly #title = inject(PageTitle);
  protected readonly opened = new OpenSubmission();
  protected readonly paths = pagePaths;
  protected readonly sheetPath = sheetPath;
  protected readonly longDate = longDate;
  protected readonly dayAndHour = dayAndHour;
  /** It comes from the sending: what happens next is said. */
  protected readonly wasSent = this.#router.currentNavigation()?.extras.state?.sent === true;
  protected readonly title = computed(() => {
    const view = this.opened.view();
    return view ? view.title || $localize`Fiche sans titre` : $localize`Ma fiche`;
  });
  protected readonly turn = computed(() => {
    const view = this.opened.view();
    return view ? turnSentence(view.turn, this.#session.me()?.id ?? null) : '';
  });
  protected readonly place = computed(() => {
    const view = this.opened.view();
    return view ? placeWords(view) : '';
  });
  protected readonly step = computed(() => {
    const view = this.opened.view();
    return view ? nextStep(view) : null;
  });
  /** Where the next step leads. */
  protected readonly led = computed((): ActionPlace[] => (this.step() === null ? [] : ['sending', 'decision']));
  protected readonly isEnded = computed(() => this.opened.view()?.isOver ?? false);
  protected readonly isTeam = computed(() => this.opened.view()?.viewer === 'team');
  /** The author and those who write with them; whoever only stands in for the author invites nobody. */
  protected readonly isWriter = computed(() => {
    const view = this.opened.view();
    const me = this.#session.me()?.id;
    const writers = [view?.author, ...(view?.coAuthors ?? [])];
    const standsIn = view?.delegates.some(({ id }) => id === me) ?? false;
    return this.isTeam() && (!standsIn || writers.some((person) => person?.id === me));
  });

  constructor() {
    effect(() => {
      this.opened.show(this.id());
    });
    effect(() => {
      this.#title.set(this.title(), $localize`Mes fiches`);
    });
  }

  protected acted({ result }: Acted): void {
    this.#notices.refresh();
    if (result.openedId !== null) void this.#router.navigateByUrl(`${pagePaths.propose}/${result.openedId}`);
    else this.opened.take(result.submission);
  }

  protected take(view: SubmissionView | null): void {
    this.opened.take(view);
  }

  protected tookRemarks(remarks: RemarkView[]): void {
    this.opened.amend({ remarks });
  }
}
