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
  untracked,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { type FieldProblem, type OfferedAction } from '@recueil/contracts';
import { DraftKeeper } from '#web/core/draft-keeper';
import { SessionStore } from '#web/core/session-store';
import { FormProblems } from '#web/ui/form-problems';
import { Notice } from '#web/ui/notice';
import { type FormSending } from '#web/core/form-sending';
import { ActionFields } from './action-fields';
import { type FieldValues, type GivenFields, givenFields, missingFields } from './field-values';

/**
 * The form of one action, in the page, drawn from what the server says of it. What is typed is kept in this tab until it
 * is sent: a refusal, a conflict or the end of a session loses none of it.
 */
@Component({
  selector: 'rc-action-form',
  imports: [MatButton, ActionFields, FormProblems, Notice],
  templateUrl: './action-form.html',
  styleUrl: './action-form.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ActionForm {
  readonly action = input.required<OfferedAction>();
  /** How the ids of the controls begin. */
  readonly prefix = input.required<string>();
  /** Under which name what is typed is kept. */
  readonly draft = input.required<string>();
  /** Among whose candidates somebody is chosen; null where nobody is. */
  readonly submissionId = input<string | null>(null);
  /** False once the submission changed and allows it no more: what was typed can still be read and copied. */
  readonly isOffered = input(true);
  /** Why the submission was read again, when somebody else acted meanwhile. */
  readonly overtaken = input<string | null>(null);
  readonly sending = input.required<FormSending>();
  /** Sends what was given, unless something lacks; answers whether it was accepted. */
  readonly send = input.required<(given: GivenFields, missing: FieldProblem[]) => Promise<boolean>>();
  readonly closed = output();

  readonly #drafts = inject(DraftKeeper);
  readonly #session = inject(SessionStore);
  readonly #me = computed(() => this.#session.me()?.id ?? null);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  protected readonly values = linkedSignal<string, FieldValues>({
    source: this.draft,
    computation: (key) => readValues(untracked(() => this.#drafts.recall(key, this.#me()))),
  });
  /** What is typed at length; what is chosen is chosen anew. */
  readonly #typed = computed(() =>
    this.action()
      .fields.filter(({ kind }) => kind === 'long-text' || kind === 'email')
      .map(({ name }) => [name, this.values()[name] ?? ''] as const)
      .filter(([, value]) => value !== ''),
  );
  protected readonly errorOf = (field: string): string | null => this.sending().errorOf(field);
  protected readonly problems = computed(() =>
    this.sending()
      .errors()
      .map(({ field, message }) => ({ control: `${this.prefix()}-${field}`, message })),
  );

  constructor() {
    afterNextRender(() => this.heading().nativeElement.focus());
    effect(() => {
      const typed = this.#typed();
      if (typed.length === 0) this.#forget();
      else this.#drafts.keep(this.draft(), this.#me(), Object.fromEntries(typed));
    });
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    const { fields } = this.action();
    const isDone = await this.send()(givenFields(fields, this.values()), missingFields(fields, this.values()));
    if (isDone) this.#forget();
  }

  /** Leaves without acting, and forgets what was typed for it. */
  protected close(): void {
    this.#forget();
    this.closed.emit();
  }

  #forget(): void {
    this.#drafts.forget(this.draft(), this.#me());
  }
}

function readValues(kept: unknown): FieldValues {
  const entries = typeof kept === 'object' && kept !== null ? Object.entries(kept) : [];
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}
