import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  untracked,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  type ActionField,
  type FieldProblem,
  type Grid,
  type GridMark,
  type GridPoint,
  type OfferedAction,
  type SubmissionView,
  editorialBounds,
  gridMarks,
  gridPoints,
} from '@recueil/contracts';
import { DraftKeeper } from '#web/core/draft-keeper';
import { SessionStore } from '#web/core/session-store';
import { FormProblems } from '#web/ui/form-problems';
import { Notice } from '#web/ui/notice';
import { TextField } from '#web/ui/text-field';
import { type Acted } from '#web/features/submissions/actions';
import { isAt } from '#web/features/submissions/places';
import { sideWords } from '#web/features/submissions/candidate-choice';
import { shortDay } from '#web/features/submissions/turn-words';
import { ActionSending } from '#web/features/submissions/action-sending';
import { markWords, pointWords, pointsMarked, readGrid } from './reading-grid';

/**
 * The short grid of a reading, and the opinion that comes of it: once a point is blocking, a rework alone can be asked.
 * What is marked is kept in this tab until it is sent.
 */
@Component({
  selector: 'rc-opinion-form',
  imports: [MatButton, FormProblems, Notice, TextField],
  templateUrl: './opinion-form.html',
  styleUrl: './opinion-form.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OpinionForm {
  readonly submission = input.required<SubmissionView>();
  readonly acted = output<Acted>();
  readonly overtaken = output<SubmissionView | null>();

  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly #injector = inject(Injector);
  readonly #drafts = inject(DraftKeeper);
  readonly #session = inject(SessionStore);
  readonly #me = computed(() => this.#session.me()?.id ?? null);
  /** Another text is another reading. */
  readonly #key = computed(() => `avis.${this.submission().id}.${this.submission().contentHash}`);

  protected readonly bounds = editorialBounds;
  protected readonly points = gridPoints;
  protected readonly marks = gridMarks;
  protected readonly pointWords = pointWords;
  protected readonly markWords = markWords;
  protected readonly sending = new ActionSending((now) => {
    this.overtaken.emit(now);
  });
  protected readonly grid = linkedSignal<string, Grid>({
    source: this.#key,
    computation: (key) => readGrid(untracked(() => this.#recall(key, 'grid'))),
  });
  protected readonly reason = linkedSignal<string, string>({
    source: this.#key,
    computation: (key) => readReason(untracked(() => this.#recall(key, 'reason'))),
  });
  /** A rework was asked for without saying what is to be done: the field for it is there from then on. */
  protected readonly isObjecting = linkedSignal<string, boolean>({ source: this.#key, computation: () => false });
  protected readonly blocking = computed(() => pointsMarked(this.grid(), 'blocking'));
  readonly #offered = computed(() => this.submission().actions.filter(isAt('opinion')));
  /** Those that can be given: with a blocking point, only those that say why. The first is what the form is for. */
  protected readonly opinions = computed(() =>
    this.#offered().filter((action) => this.blocking().length === 0 || reasonOf(action) !== undefined),
  );
  /** The words in which a rework is asked for: those that were shown, once it is offered no more. */
  protected readonly reasonField = linkedSignal<ActionField | undefined, ActionField | undefined>({
    source: () =>
      this.#offered()
        .map(reasonOf)
        .find((field) => field !== undefined),
    computation: (field, before) => field ?? before?.value,
  });
  protected readonly problems = computed(() =>
    this.sending.form.errors().map(({ field, message }) => ({ control: `avis-${field}`, message })),
  );
  /** « Côté usage, à rendre avant le 27 novembre. » */
  protected readonly lead = computed(() => {
    const { committee, turn } = this.submission();
    const roles = this.#session.me()?.roles ?? [];
    const sides = new Set(roles.flatMap(({ committee: of, side }) => (side && of?.id === committee?.id ? [side] : [])));
    const [only] = sides;
    const side = only !== undefined && sides.size === 1 ? sideWords[only] : '';
    const until = turn.until === null || turn.paused ? '' : $localize`à rendre avant le ${shortDay(turn.until)}:until:`;
    const words = [side, until].filter((part) => part !== '').join(', ');
    return words === '' ? '' : `${words.charAt(0).toLocaleUpperCase('fr')}${words.slice(1)}.`;
  });

  constructor() {
    effect(() => {
      const [grid, reason] = [this.grid(), this.reason()];
      const isEmpty = Object.keys(grid).length === 0 && reason === '';
      if (isEmpty) this.#drafts.forget(this.#key(), this.#me());
      else this.#drafts.keep(this.#key(), this.#me(), { grid, reason });
    });
  }

  protected asksWhy(action: OfferedAction): boolean {
    return reasonOf(action) !== undefined;
  }

  protected mark(point: GridPoint, mark: GridMark): void {
    this.grid.update((grid) => ({ ...grid, [point]: { mark, remark: grid[point]?.remark ?? '' } }));
  }

  protected remark(point: GridPoint, remark: string): void {
    this.grid.update((grid) => ({ ...grid, [point]: { mark: grid[point]?.mark ?? 'improve', remark } }));
  }

  protected async send(event: Event, action = this.opinions()[0]): Promise<void> {
    event.preventDefault();
    if (!action) return;
    const asked = reasonOf(action);
    const { id, version, contentHash } = this.submission();
    const reason = this.reason().trim();
    if (asked && !this.isObjecting()) {
      this.isObjecting.set(true);
      if (this.#missing(asked, reason).length > 0) {
        this.#askReason();
        return;
      }
    }
    const result = await this.sending.act(
      id,
      action,
      { version, contentHash, grid: this.#looked(), ...(asked && reason !== '' && { reason }) },
      asked ? this.#missing(asked, reason) : [],
    );
    if (!result) return;
    this.#drafts.forget(this.#key(), this.#me());
    this.acted.emit({ action, result });
  }

  /** The first press opens the field: nothing is missing yet. */
  #askReason(): void {
    afterNextRender(() => this.#host.nativeElement.querySelector<HTMLElement>('#avis-reason')?.focus(), {
      injector: this.#injector,
    });
  }

  /** A point that is fine needs no remark: one that was written before goes with it. */
  #looked(): Grid {
    const entries = Object.entries(this.grid()).map(([point, { mark, remark }]) => [
      point,
      { mark, remark: mark === 'yes' ? '' : remark.trim() },
    ]);
    return Object.fromEntries(entries) as Grid;
  }

  #missing({ name, missing }: ActionField, reason: string): FieldProblem[] {
    return reason !== '' || this.blocking().length > 0 ? [] : [{ field: name, message: missing }];
  }

  #recall(key: string, part: 'grid' | 'reason'): unknown {
    const kept = this.#drafts.recall(key, this.#me());
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>)[part] : null;
  }
}

/** What an opinion asks for is why, or nothing. */
function reasonOf({ fields }: OfferedAction): ActionField | undefined {
  return fields.find(({ kind }) => kind === 'long-text');
}

function readReason(kept: unknown): string {
  return typeof kept === 'string' ? kept : '';
}
