import { Service, computed, effect, inject, signal, untracked } from '@angular/core';
import {
  type ActionRequest,
  type ActionResult,
  type ComparedPart,
  type ComparisonView,
  type FieldKind,
  type FieldProblem,
  type OfferedAction,
  type Problem,
  type SubmissionView,
  apiRoutes,
} from '@recueil/contracts';
import { DraftKeeper } from '#web/core/draft-keeper';
import { SessionStore } from '#web/core/session-store';
import { FormSending } from '#web/core/form-sending';
import { isEmptyRichText } from '@recueil/text';
import { reading } from '#web/core/reading';
import { OpenSubmission } from '#web/features/submissions/open-submission';
import { SubmissionsClient } from '#web/features/submissions/submissions-client';
import { isAt } from '#web/features/submissions/places';
import { problemsOfParts } from './correction-problems';
import { type CorrectablePart, type PartValues, contentOf, isList, isSame, shownWith, valuesOf } from './part-values';
import { modeOf } from './decision-mode';
import { type TypedDecision, changing, corrected, nothingTyped, readTypedDecision, tidied } from './typed-decision';

/** A part as it is drawn: the numbers of its sentences go on from the part before. */
export interface NumberedPart extends ComparedPart {
  start: number;
}

/**
 * The submission that waits for an agreement, what became of its text, and what was typed before deciding. What is agreed to
 * is the text that is shown: when the two readings do not speak of the same, they are made again.
 */
@Service({ autoProvided: false })
export class ValidationStore {
  readonly #submission = new OpenSubmission();
  readonly #client = inject(SubmissionsClient);
  readonly #drafts = inject(DraftKeeper);
  readonly #session = inject(SessionStore);
  /** By itself: the submission read again is no reason to compare again, unless its text changed. */
  readonly #address = computed(() => {
    const view = this.#submission.view();
    return view?.state === 'awaiting-validation' && view.viewer !== 'outline'
      ? apiRoutes.comparison(view.id)
      : undefined;
  });
  readonly #comparison = reading<ComparisonView>(this.#address);
  readonly #typed = signal<TypedDecision>(nothingTyped);
  readonly #overtaken = signal<string | null>(null);
  readonly #done = signal<{ words: string; warnings: readonly string[] } | null>(null);
  #attempts = 0;

  readonly submission = this.#submission.view;
  readonly failure = computed(() => this.#submission.failure() ?? this.#comparison.failure());
  readonly comparison = computed(() => {
    const view = this.submission();
    const answer = this.#comparison.answer();
    return view && answer?.request === apiRoutes.comparison(view.id) ? answer.value : undefined;
  });
  /** The text in force is the one that is shown. */
  readonly isSettled = computed(() => this.comparison()?.contentHash === this.submission()?.contentHash);
  readonly parts = computed(() => numbered(this.comparison()?.parts ?? []));
  readonly typed = this.#typed.asReadonly();
  /** The ways to answer; the other actions are for others to draw. */
  readonly decisions = computed(() => this.submission()?.actions.filter(isAt('decision')) ?? []);
  /** The one whose form is open. */
  readonly opened = computed(() => this.decisions().find(({ name }) => name === this.typed().action) ?? null);
  readonly mode = computed(() => {
    const opened = this.opened();
    return opened && modeOf(opened);
  });
  /** Why the last decision was not taken: the submission had changed. */
  readonly overtaken = this.#overtaken.asReadonly();
  readonly done = this.#done.asReadonly();
  readonly sending = new FormSending();
  readonly myId = computed(() => this.#session.me()?.id ?? null);
  readonly #key = computed(() => `validation.${this.submission()?.id ?? ''}`);
  /** What is proposed, part by part. */
  readonly proposed = computed(() => {
    const content = this.submission()?.content;
    return content ? valuesOf(content) : null;
  });
  /** As it is corrected where it is, as it is proposed elsewhere. */
  readonly values = computed(() => {
    const proposed = this.proposed();
    return proposed && corrected(proposed, this.typed().corrections);
  });
  /** What the corrections change. */
  readonly changed = computed(() => {
    const proposed = this.proposed();
    return proposed ? changing(proposed, tidied(this.typed().corrections)) : [];
  });
  /** The parts of the sheet in which they change something. */
  readonly changedParts = computed(() => [...new Set(this.changed().map(shownWith))]);
  /** What is wrong with the corrections, field by field. */
  readonly problems = this.sending.errors;

  constructor() {
    effect(() => {
      const id = this.submission()?.id;
      if (id !== undefined)
        untracked(() => this.#typed.set(readTypedDecision(this.#drafts.recall(this.#key(), this.myId()))));
    });
    effect(() => {
      if (!this.comparison() || this.isSettled() || this.#comparison.isLoading() || this.#submission.isLoading())
        return;
      untracked(() => {
        this.#readAgain();
      });
    });
  }

  show(id: string): void {
    this.#submission.show(id);
  }

  refresh(): void {
    this.#attempts = 0;
    this.#submission.refresh();
    this.#comparison.reload();
  }

  take(view: SubmissionView | null): void {
    this.#submission.take(view);
  }

  open({ name }: OfferedAction): void {
    this.sending.clear();
    this.#type({ action: name });
  }

  ask(part: ComparedPart['part'], reason: string): void {
    this.#type({ reasons: { ...this.typed().reasons, [part]: reason } });
  }

  askOfAll(reason: string): void {
    this.#type({ reason });
  }

  isCorrected(part: CorrectablePart): boolean {
    return this.typed().corrections[part] !== undefined;
  }

  /** Whether the committee changed this part after its correction began. */
  isOvertaken(part: CorrectablePart): boolean {
    const correction = this.typed().corrections[part];
    return correction !== undefined && !isSame(correction.from, this.proposed()?.[part]);
  }

  correct<Part extends CorrectablePart>(part: Part, to: PartValues[Part]): void {
    const proposed = this.proposed();
    if (!proposed) return;
    this.#forgetPlaces(part, to);
    const from = this.typed().corrections[part]?.from ?? proposed[part];
    this.#type({ corrections: { ...this.typed().corrections, [part]: { from, to } } });
  }

  /** Takes what is proposed now in place of the correction. */
  uncorrect(part: CorrectablePart): void {
    const { [part]: _dropped, ...corrections } = this.typed().corrections;
    if (isList(part)) this.sending.clear();
    this.#type({ corrections });
  }

  /** Leaves the form, and forgets what was typed in it. */
  giveUp(): void {
    this.#forget();
    this.sending.clear();
  }

  /** Sends a decision about the text that is shown. Answers whether it was taken; what was typed stays otherwise. */
  async decide(decision: OfferedAction, missing: FieldProblem[] = []): Promise<boolean> {
    const submission = this.submission();
    const shown = this.comparison()?.contentHash;
    if (!submission || shown === undefined) return false;
    this.#overtaken.set(null);
    // What the server says of the third link is about the third link of the page.
    if (modeOf(decision) === 'correct') this.#type({ corrections: tidied(this.typed().corrections) });
    let result: ActionResult | undefined;
    const request = { action: decision.name, version: submission.version, ...this.#given(decision, shown) };
    const isTaken = await this.sending.send(
      missing,
      async () => {
        result = await this.#client.act(submission.id, request);
      },
      (problem) => this.#reads(problem),
    );
    if (!isTaken || !result) return false;
    this.#forget();
    this.#done.set({ words: decision.done, warnings: result.warnings });
    this.take(result.submission);
    return true;
  }

  /** Of what the decision asks for, what is shown and what was typed. */
  #given({ fields }: OfferedAction, contentHash: string): Partial<ActionRequest> {
    const values = this.values();
    const given: Partial<Record<FieldKind, Partial<ActionRequest>>> = {
      'shown-text': { contentHash },
      text: values ? { content: contentOf(values) } : {},
      ...this.#asked(),
    };
    return fields.reduce<Partial<ActionRequest>>((all, { kind }) => ({ ...all, ...given[kind] }), {});
  }

  #asked(): Partial<Record<FieldKind, Partial<ActionRequest>>> {
    const { reason, reasons } = this.typed();
    const asked = Object.entries(reasons).filter(([, words]) => words.trim() !== '');
    const sectionReasons = Object.fromEntries(asked.map(([part, words]) => [part, words.trim()]));
    return {
      ...(reason.trim() !== '' && { 'long-text': { reason: reason.trim() } }),
      ...(asked.length > 0 && { 'part-reasons': { sectionReasons } }),
    };
  }

  #reads({ status, detail, errors }: Problem): boolean {
    const problems = problemsOfParts(errors ?? []);
    if (problems.length > 0) this.sending.refuse(problems);
    if (problems.length > 0 || (status !== 409 && status !== 412)) return problems.length > 0;
    this.#overtaken.set(detail);
    this.refresh();
    return true;
  }

  /** Lines that come or go take the places of others: what was said of a place is said no more. */
  #forgetPlaces<Part extends CorrectablePart>(part: Part, to: PartValues[Part]): void {
    const before: unknown = this.values()?.[part];
    if (!isList(part) || !Array.isArray(before) || !Array.isArray(to)) return;
    if (before.length !== to.length) this.sending.clear();
  }

  #readAgain(): void {
    if (this.#attempts >= 3) return;
    this.#attempts += 1;
    this.#submission.refresh();
    this.#comparison.reload();
  }

  #type(changes: Partial<TypedDecision>): void {
    this.#typed.update((typed) => ({ ...typed, ...changes }));
    this.#drafts.keep(this.#key(), this.myId(), this.#typed());
  }

  #forget(): void {
    this.#typed.set(nothingTyped);
    this.#drafts.forget(this.#key(), this.myId());
  }
}

/** Parts in which something is or was written, each with the number of its first sentence. */
function numbered(parts: readonly ComparedPart[]): NumberedPart[] {
  let start = 1;
  return parts
    .filter(
      ({ before, after, changed, reasons }) =>
        changed || !isEmptyRichText(before) || !isEmptyRichText(after) || reasons.length > 0,
    )
    .map((part) => {
      const own = { ...part, start };
      start += part.sentences.length;
      return own;
    });
}
