import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  type ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { ActionPlace, ActionRequest, ActionResult, OfferedAction, SubmissionView } from '@recueil/contracts';
import { FormProblems } from '#web/ui/form-problems';
import { Notice } from '#web/ui/notice';
import { type FieldProblem } from '@recueil/contracts';
import { ActionForm } from './action-form';
import { ActionSending } from './action-sending';
import { type GivenFields, isAsked } from './field-values';
import { isAt, pageOf } from './places';

/** An act that the server accepted. */
export interface Acted {
  action: OfferedAction;
  result: ActionResult;
}

/**
 * What the caller may do with a submission, from `actions` alone: buttons, with the form of the one that was pressed in the
 * page; a link to its page for what is drawn there. Once done, it says so here and the focus goes there; the screen takes the submission as it is now from `acted`.
 */
@Component({
  selector: 'rc-actions',
  imports: [RouterLink, MatButton, ActionForm, FormProblems, Notice],
  templateUrl: './actions.html',
  styleUrl: './actions.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Actions {
  readonly submission = input.required<Pick<SubmissionView, 'id' | 'version' | 'actions'>>();
  /** The act that the page exists for: its button is filled. */
  readonly main = input<string | null>(null);
  /** What the screen draws itself, or leads to. */
  readonly draws = input<readonly ActionPlace[]>([]);
  /** What the screen knows by itself, sent with every action. */
  readonly extra = input<Partial<ActionRequest>>({});
  /** False where the screen itself says what was done: this one may be gone by then. */
  readonly says = input(true);
  /** What must be done first: false when it could not be, and nothing is sent. */
  readonly before = input<() => Promise<boolean>>(() => Promise.resolve(true));
  readonly acted = output<Acted>();
  /** The submission changed meanwhile: read it again, unless it comes with this. */
  readonly overtaken = output<SubmissionView | null>();

  readonly #document = inject(DOCUMENT);
  readonly #injector = inject(Injector);
  readonly #id = computed(() => this.submission().id);
  private readonly outcome = viewChild<ElementRef<HTMLElement>>('outcome');

  protected readonly sending = new ActionSending((now) => {
    this.overtaken.emit(now);
  });
  /** The action whose form is open. */
  protected readonly opened = linkedSignal<string, OfferedAction | null>({
    source: this.#id,
    computation: () => null,
  });
  protected readonly isFolded = signal(true);
  protected readonly said = linkedSignal<string, readonly string[]>({ source: this.#id, computation: () => [] });
  protected readonly warnings = linkedSignal<string, readonly string[]>({ source: this.#id, computation: () => [] });
  /** What the form that is open sends. */
  protected readonly sendOpened = async (given: GivenFields, missing: FieldProblem[]): Promise<boolean> => {
    const action = this.opened();
    return action !== null && this.#send(action, given, missing);
  };
  readonly #shown = computed(() => this.submission().actions.filter(isAt('buttons')));
  /** Those that another page draws. */
  protected readonly elsewhere = computed(() =>
    this.submission().actions.flatMap((action) => {
      const path = this.draws().includes(action.place) ? null : pageOf(action, this.#id());
      return path === null ? [] : [{ ...action, path }];
    }),
  );
  /** The act that the page exists for comes first. */
  protected readonly usual = computed(() =>
    this.#shown()
      .filter((action) => !this.#isRare(action))
      .toSorted((one, other) => Number(other.name === this.main()) - Number(one.name === this.main())),
  );
  protected readonly rare = computed(() => this.#shown().filter((action) => this.#isRare(action)));
  protected readonly isOffered = computed(() =>
    this.submission().actions.some(({ name }) => name === this.opened()?.name),
  );

  /** Opens its form, or does it at once when there is nothing to ask or to say. */
  async press(action: OfferedAction): Promise<void> {
    this.said.set([]);
    this.warnings.set([]);
    this.sending.clear();
    if (action.says.length > 0 || action.fields.some(isAsked)) this.opened.set(action);
    else await this.#send(action, {}, []);
  }

  async #send(action: OfferedAction, given: GivenFields, missing: FieldProblem[]): Promise<boolean> {
    if (missing.length === 0 && !(await this.before()())) return false;
    const { id, version } = this.submission();
    const request = { ...this.extra(), ...given, version };
    const result = await this.sending.act(id, action, request, missing);
    if (result) this.#finish(action, result);
    return result !== null;
  }

  #finish(action: OfferedAction, result: ActionResult): void {
    this.opened.set(null);
    this.acted.emit({ action, result });
    if (!this.says()) return;
    this.said.set([action.done]);
    this.warnings.set(result.warnings);
    afterNextRender(() => this.outcome()?.nativeElement.focus(), { injector: this.#injector });
  }

  /** Back to the button that opened the form. */
  protected close(): void {
    const name = this.opened()?.name;
    this.opened.set(null);
    afterNextRender(() => this.#document.getElementById(`bouton-${name ?? ''}`)?.focus(), { injector: this.#injector });
  }

  protected appearance(name: string): 'filled' | 'outlined' {
    return name === this.main() && this.opened() === null ? 'filled' : 'outlined';
  }

  #isRare({ name, isRare }: OfferedAction): boolean {
    return isRare && name !== this.main();
  }
}
