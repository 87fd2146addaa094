import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  untracked,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type SheetPart, type SubmissionView, pagePaths } from '@recueil/contracts';
import { PageTitle } from '#web/core/page-title';
import { SessionStore } from '#web/core/session-store';
import { Notice } from '#web/ui/notice';
import { ProblemView } from '#web/ui/problem-view';
import { Thread } from '#web/ui/thread';
import { type Acted, Actions } from '#web/features/submissions/actions';
import { isAt } from '#web/features/submissions/places';
import { SubmissionStep } from '#web/features/submissions/submission-step';
import { OpenSubmission } from '#web/features/submissions/open-submission';
import { turnSentence } from '#web/features/submissions/turn-words';
import { SheetText } from '#web/features/texts/sheet-text';
import { SittingBar } from '../sitting/sitting-bar';
import { SittingRun } from '../sitting/sitting-run';
import { SubmissionStanding } from './submission-standing';
import { SubmissionSurroundings } from './submission-surroundings';
import { OpinionForm } from './opinion-form';
import { Rewriting } from './rewriting';
import { RewritingCause } from './rewriting-cause';

/** The act that the page exists for, where there is one. */
const mainActs = ['propose', 'take-up', 'assign', 'publish'] as const;

/** One submission, for its committee: to be rewritten, read, or seen where it stands. */
@Component({
  selector: 'rc-submission-page',
  imports: [
    RouterLink,
    Actions,
    SubmissionStep,
    SubmissionStanding,
    SubmissionSurroundings,
    Notice,
    OpinionForm,
    ProblemView,
    Rewriting,
    RewritingCause,
    SheetText,
    SittingBar,
    Thread,
  ],
  templateUrl: './submission-page.html',
  styleUrl: './submission-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SubmissionPage {
  readonly id = input.required<string>();

  readonly #router = inject(Router);
  readonly #session = inject(SessionStore);
  readonly #title = inject(PageTitle);
  readonly #injector = inject(Injector);
  private readonly outcome = viewChild<ElementRef<HTMLElement>>('outcome');
  private readonly rewriting = viewChild<Rewriting>('rewriting');
  private readonly surroundings = viewChild<SubmissionSurroundings>('surroundings');

  protected readonly opened = new OpenSubmission();
  protected readonly sitting = inject(SittingRun);
  /** The list from which one most likely comes. */
  protected readonly list = computed(() => {
    const isMember = this.#session.me()?.places.includes('committee') ?? false;
    return isMember
      ? { path: pagePaths.committee, label: $localize`Retour à la file` }
      : { path: pagePaths.secretariat, label: $localize`Retour au secrétariat` };
  });
  /** What was just done, and what must be known of it; for this submission alone. */
  protected readonly said = linkedSignal<string, { done: string; warnings: readonly string[] } | null>({
    source: this.id,
    computation: () => null,
  });
  protected readonly title = computed(() => titleOf(this.opened.view()));
  protected readonly mode = computed(() => modeOf(this.opened.view()));
  protected readonly turn = computed(() => {
    const view = this.opened.view();
    return view ? turnSentence(view.turn, this.#session.me()?.id ?? null) : '';
  });
  protected readonly main = computed(() => {
    const names = this.opened.view()?.actions.map(({ name }) => name) ?? [];
    return mainActs.find((act) => names.includes(act)) ?? null;
  });
  /** An act after which the caller sees the submission no more. */
  protected readonly isGone = linkedSignal<string, boolean>({ source: this.id, computation: () => false });
  /** An opinion that came too late stays on the page, with what it says. */
  protected readonly isOpinionHeld = linkedSignal<string, boolean>({ source: this.id, computation: () => false });
  /** All that is typed reaches the server before an act that depends on it. */
  protected readonly saved = (): Promise<boolean> => this.rewriting()?.save() ?? Promise.resolve(true);
  protected readonly hasNothingToDo = computed(() => (this.opened.view()?.actions ?? []).every(isAt('beside')));

  constructor() {
    effect(() => {
      this.opened.show(this.id());
    });
    effect(() => {
      this.#title.set(this.title(), $localize`Comité`);
    });
  }

  protected holdOpinion(now: SubmissionView | null): void {
    this.isOpinionHeld.set(true);
    this.opened.take(now);
  }

  /** In a sitting, what no longer waits for me gives way to the next submission; elsewhere the page says what was done. */
  protected act({ action, result }: Acted): void {
    const { done } = action;
    const isBehind = !(result.submission?.turn.mine ?? false);
    if (this.sitting.isAt(this.id()) && isBehind) {
      this.#goOn(this.sitting.next([done, ...result.warnings].join(' ')));
      return;
    }
    this.isOpinionHeld.set(false);
    if (result.submission) this.opened.take(result.submission);
    else this.isGone.set(true);
    this.said.set({ done, warnings: result.warnings });
    afterNextRender(() => this.outcome()?.nativeElement.focus(), { injector: this.#injector });
  }

  protected comment(part: SheetPart): void {
    this.surroundings()?.write(part);
  }

  protected skip(): void {
    this.#goOn(this.sitting.skip());
  }

  protected stop(): void {
    this.sitting.stop();
    void this.#router.navigateByUrl(pagePaths.committee);
  }

  #goOn(next: string | null): void {
    const minutes = untracked(this.sitting.run)?.minutes;
    void (next === null
      ? this.#router.navigate([pagePaths.sitting], { queryParams: { minutes } })
      : this.#router.navigateByUrl(next));
  }
}

function titleOf(view: SubmissionView | undefined): string {
  const title = view?.title ?? '';
  return title === '' ? $localize`Fiche en cours` : title;
}

/** What the caller came for, by what the server offers. */
function modeOf(view: SubmissionView | undefined): 'rewrite' | 'read' | 'see' {
  if (view?.content && view.contentVersion !== null) return 'rewrite';
  return view?.actions.some(isAt('opinion')) ? 'read' : 'see';
}
