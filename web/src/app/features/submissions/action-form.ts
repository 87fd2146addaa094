import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  type ActionRequest,
  type ActionResult,
  type FieldProblem,
  type OfferedAction,
  type SubmissionView,
  editorialBounds,
} from '@recueil/contracts';
import { DraftKeeper } from '#web/core/draft-keeper';
import { SessionStore } from '#web/core/session-store';
import { FormProblems } from '#web/ui/form-problems';
import { Notice } from '#web/ui/notice';
import { TextField } from '#web/ui/text-field';
import { Acting } from './acting';
import { actionWords } from './action-words';
import { CandidateChoice } from './candidate-choice';
import { DuplicateChoice } from './duplicate-choice';

/**
 * The form of one action, in the page, drawn from the `fields` that the server asks for. What is typed is kept in this
 * tab until it is sent: a refusal, a conflict or the end of a session loses none of it.
 */
@Component({
  selector: 'rc-action-form',
  imports: [MatButton, CandidateChoice, DuplicateChoice, FormProblems, Notice, TextField],
  templateUrl: './action-form.html',
  styleUrl: './action-form.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ActionForm {
  readonly submission = input.required<Pick<SubmissionView, 'id' | 'version'>>();
  readonly action = input.required<OfferedAction>();
  /** What the screen knows by itself: the `contentHash` shown, the grid, the text corrected. */
  readonly extra = input<Partial<ActionRequest>>({});
  /** False once the file changed and allows it no more: what was typed can still be read and copied. */
  readonly isOffered = input(true);
  /** What must be done first: false when it could not be, and nothing is sent. */
  readonly before = input<() => Promise<boolean>>(() => Promise.resolve(true));
  readonly done = output<ActionResult>();
  readonly closed = output();
  /** The file changed meanwhile: read it again, unless it comes with this. */
  readonly overtaken = output<SubmissionView | null>();

  readonly #drafts = inject(DraftKeeper);
  readonly #session = inject(SessionStore);
  readonly #key = computed(() => `acte.${this.submission().id}.${this.action().name}`);
  readonly #me = computed(() => this.#session.me()?.id ?? null);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  protected readonly bounds = editorialBounds;
  protected readonly personLabel = $localize`Qui\u202F?`;
  protected readonly dateLabel = $localize`Jour`;
  protected readonly reasonLabel = $localize`Pourquoi`;
  protected readonly acting = new Acting((now) => {
    this.overtaken.emit(now);
  });
  protected readonly words = computed(() => actionWords(this.action().name));
  protected readonly prefix = computed(() => `acte-${this.action().name}`);
  protected readonly act = computed(() => this.words().act ?? this.action().label);
  protected readonly asks = computed(() => new Set(this.action().fields));
  protected readonly mayName = computed(() => this.action().name === 'decline');
  protected readonly reason = linkedSignal<string, string>({
    source: this.#key,
    computation: (key) => readReason(untracked(() => this.#drafts.recall(key, this.#me()))),
  });
  protected readonly personId = signal<string | null>(null);
  protected readonly side = signal('');
  protected readonly date = signal('');
  protected readonly duplicateOf = signal<string | null>(null);
  protected readonly problems = computed(() =>
    this.acting.submission.errors().map(({ field, message }) => ({ control: `${this.prefix()}-${field}`, message })),
  );

  constructor() {
    afterNextRender(() => this.heading().nativeElement.focus());
    effect(() => {
      const reason = this.reason();
      if (reason === '') this.#drafts.forget(this.#key(), this.#me());
      else this.#drafts.keep(this.#key(), this.#me(), { reason });
    });
  }

  protected isOptional(field: 'reason' | 'personId' | 'side' | 'date'): boolean {
    return this.words().optional?.includes(field) ?? false;
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const missing = this.#missing();
    if (missing.length === 0 && !(await this.before()())) return;
    const result = await this.acting.act(this.submission().id, this.#request(), missing);
    if (!result) return;
    this.#drafts.forget(this.#key(), this.#me());
    this.done.emit(result);
  }

  /** Leaves without acting, and forgets what was typed for it. */
  protected close(): void {
    this.#drafts.forget(this.#key(), this.#me());
    this.closed.emit();
  }

  #request(): ActionRequest {
    const asks = this.asks();
    const given = {
      reason: asks.has('reason') ? this.reason().trim() : '',
      personId: asks.has('personId') ? (this.personId() ?? '') : '',
      side: asks.has('side') ? this.side() : '',
      date: asks.has('date') ? this.date() : '',
      duplicateOf: this.mayName() ? (this.duplicateOf() ?? '') : '',
    };
    const filled = Object.entries(given).filter(([, value]) => value !== '');
    return {
      ...this.extra(),
      ...Object.fromEntries(filled),
      action: this.action().name,
      version: this.submission().version,
    };
  }

  #missing(): FieldProblem[] {
    const asks = this.asks();
    const isNeeded = (field: 'reason' | 'personId' | 'side' | 'date'): boolean =>
      asks.has(field) && !this.isOptional(field);
    return [
      ...absent(isNeeded('personId') && this.personId() === null, 'personId', $localize`Choisissez une personne.`),
      ...absent(isNeeded('side') && this.side() === '', 'side', $localize`Choisissez un côté.`),
      ...absent(isNeeded('date') && this.date() === '', 'date', $localize`Choisissez un jour.`),
      ...absent(
        isNeeded('reason') && this.reason().trim() === '' && this.duplicateOf() === null,
        'reason',
        $localize`Dites pourquoi\u202F: la personne concernée le lira.`,
      ),
    ];
  }
}

function absent(isMissing: boolean, field: string, message: string): FieldProblem[] {
  return isMissing ? [{ field, message }] : [];
}

function readReason(kept: unknown): string {
  const reason = typeof kept === 'object' && kept !== null && 'reason' in kept ? kept.reason : '';
  return typeof reason === 'string' ? reason : '';
}
