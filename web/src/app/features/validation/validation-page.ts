import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  type ElementRef,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  type ComparedPart,
  type FieldProblem,
  type OfferedAction,
  type SheetPart,
  editorialBounds,
  pagePaths,
} from '@recueil/contracts';
import { type RichText, isEmptyRichText } from '@recueil/text';
import { PageTitle } from '#web/core/page-title';
import { tidiedWords } from '#web/ui/comparison/part-changes';
import { Icon } from '#web/ui/icon';
import { Notice } from '#web/ui/notice';
import { imageProblems } from '#web/ui/part-editors/image-problems';
import { ProblemView } from '#web/ui/problem-view';
import { RichTextView } from '#web/ui/rich-text';
import { TextField } from '#web/ui/text-field';
import { Actions } from '#web/features/submissions/actions';
import { isAt } from '#web/features/submissions/places';
import { turnSentence } from '#web/features/submissions/turn-words';
import { partHeading, sheetParts } from '#web/features/texts/part-words';
import { SheetText } from '#web/features/texts/sheet-text';
import { ComparedPartView } from './compared-part';
import { fieldOf, modeOf } from './decision-mode';
import { DecisionPanel } from './decision-panel';
import { PartCorrection } from './part-correction';
import { contentOf, requiredParts } from './part-values';
import { ReadingPlan } from './reading-plan';
import { ValidationStore } from './validation-store';
import { dayOfWeek, extentOf, isTold, opinionsSaid } from './validation-words';
import { Whereabouts } from './whereabouts';

/**
 * « Valider » : what the committee made of a text, word by word and sentence by sentence, and three ways to answer. When
 * the submission waits for no answer any more, the page says where it stands.
 */
@Component({
  selector: 'rc-validation-page',
  imports: [
    RouterLink,
    Actions,
    ComparedPartView,
    DecisionPanel,
    Icon,
    Notice,
    PartCorrection,
    ProblemView,
    ReadingPlan,
    RichTextView,
    SheetText,
    TextField,
    Whereabouts,
  ],
  providers: [ValidationStore],
  host: { class: 'wrap' },
  templateUrl: './validation-page.html',
  styleUrl: './validation-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ValidationPage {
  /** From the address. */
  readonly id = input.required<string>();

  readonly #title = inject(PageTitle);
  readonly #document = inject(DOCUMENT);
  readonly #injector = inject(Injector);
  protected readonly store = inject(ValidationStore);
  private readonly news = viewChild<ElementRef<HTMLElement>>('news');
  private readonly intro = viewChild<ElementRef<HTMLElement>>('intro');

  protected readonly listPath = pagePaths.mySheets;
  protected readonly bounds = editorialBounds;
  /** What is asked in the parts of the text. */
  protected readonly asked = computed(() => {
    const opened = this.store.opened();
    return opened && (fieldOf(opened, 'text') ?? fieldOf(opened, 'part-reasons') ?? null);
  });

  /** The submission waits for an agreement, and the caller may read both texts. */
  protected readonly isReadable = computed(() => {
    const submission = this.store.submission();
    return submission?.state === 'awaiting-validation' && submission.viewer !== 'outline' && !this.store.done();
  });
  protected readonly isAsked = computed(() => this.isReadable() && this.store.decisions().length > 0);
  protected readonly isOwn = computed(() => this.store.submission()?.author?.id === this.store.myId());
  protected readonly heading = computed(() => {
    if (this.isAsked()) return $localize`Votre fiche est prête\u202F: relisez-la, puis décidez`;
    return this.isReadable() ? $localize`Le texte proposé` : $localize`Où en est cette fiche`;
  });
  protected readonly until = computed(() => {
    const until = this.store.submission()?.turn.until;
    return until ? $localize`C’est à vous, jusqu’au ${dayOfWeek(until)}:day:.` : $localize`C’est à vous.`;
  });
  protected readonly silence = computed(() => {
    const names = this.store.submission()?.delegates.map(({ name }) => name) ?? [];
    return names.length > 0
      ? $localize`Sans réponse, rien ne paraît\u202F: ${names.join(', ')}:who: pourra répondre à votre place.`
      : $localize`Sans réponse, rien ne paraît.`;
  });
  protected readonly extent = computed(() => {
    const said = opinionsSaid(this.store.submission()?.opinions ?? []);
    return [this.store.comparison() ? extentOf(this.store.parts()) : '', said].join(' ').trim();
  });
  protected readonly turn = computed(() => {
    const turn = this.store.submission()?.turn;
    return turn ? turnSentence(turn, this.store.myId()) : '';
  });
  protected readonly hasOthers = computed(() => this.store.submission()?.actions.some(isAt('buttons')) ?? false);
  /** While it is read, what changed comes first, alone; while it is answered, every part in its order. */
  protected readonly shown = computed(() =>
    this.store.parts().filter((part) => this.store.mode() !== null || isTold(part) || part.reasons.length > 0),
  );
  protected readonly same = computed(() => (this.store.mode() === null ? this.store.parts().filter(isUntouched) : []));
  protected readonly tidiedParts = computed(() => this.store.parts().filter(({ tidied }) => tidied > 0));
  protected readonly tidied = computed(() =>
    tidiedWords(this.tidiedParts().reduce((sum, part) => sum + part.tidied, 0)),
  );
  protected readonly sameNames = computed(() =>
    this.same()
      .map(({ heading }) => heading)
      .join(', '),
  );
  /** The sheet as it would appear: with the corrections, while it is corrected. */
  protected readonly whole = computed(() => {
    const values = this.store.mode() === 'correct' ? this.store.values() : null;
    return values ? contentOf(values) : (this.store.submission()?.content ?? null);
  });
  /** Parts in which nothing is written yet, and that a correction may fill. */
  protected readonly unwritten = computed(() => {
    const shown: SheetPart[] = this.store.parts().map(({ part }) => part);
    return sheetParts.filter((part) => !shown.includes(part));
  });

  constructor() {
    effect(() => {
      this.store.show(this.id());
    });
    effect(() => {
      const title = this.store.submission()?.title;
      this.#title.set(
        ...(title ? [title] : []),
        this.store.failure() ? $localize`Page introuvable` : $localize`Valider`,
      );
    });
  }

  protected async decide(decision: OfferedAction): Promise<void> {
    await this.store.decide(decision, this.#missing(decision));
    if (this.store.done() || this.store.overtaken()) this.#focusOn(() => this.news());
  }

  protected open(decision: OfferedAction): void {
    this.store.open(decision);
    this.#focusOn(() => this.intro());
  }

  /** Back to the button that opened the form. */
  protected leave(): void {
    const name = this.store.opened()?.name ?? '';
    this.store.giveUp();
    afterNextRender(() => this.#document.getElementById(`bouton-${name}`)?.focus(), { injector: this.#injector });
  }

  protected headingOf(part: SheetPart): string {
    return partHeading(part, this.store.submission()?.content?.resultsKind);
  }

  #missing(decision: OfferedAction): FieldProblem[] {
    const mode = modeOf(decision);
    if (mode === null) return [];
    return mode === 'correct' ? this.#missingOfCorrection(decision) : this.#missingOfRequest(decision);
  }

  #missingOfCorrection(decision: OfferedAction): FieldProblem[] {
    const values = this.store.values();
    const empty = requiredParts.filter((part) => isEmptyText(values?.[part] ?? null));
    if (empty.length > 0)
      return empty.map((field) => ({ field, message: $localize`Cette partie ne peut pas rester vide.` }));
    const images = imageProblems(values?.attachments ?? []);
    if (images.length > 0 || this.store.changed().length > 0) return images;
    return [{ field: 'title', message: fieldOf(decision, 'text')?.missing ?? '' }];
  }

  #missingOfRequest(decision: OfferedAction): FieldProblem[] {
    const { reason, reasons } = this.store.typed();
    if ([reason, ...Object.values(reasons)].some((words) => words.trim() !== '')) return [];
    return [{ field: 'demande-ensemble', message: fieldOf(decision, 'long-text')?.missing ?? '' }];
  }

  #focusOn(target: () => ElementRef<HTMLElement> | undefined): void {
    afterNextRender(() => target()?.nativeElement.focus(), { injector: this.#injector });
  }
}

function isEmptyText(text: string | RichText | null): boolean {
  return typeof text === 'string' ? text.trim() === '' : isEmptyRichText(text);
}

function isUntouched({ changed, reasons }: ComparedPart): boolean {
  return !changed && reasons.length === 0;
}
