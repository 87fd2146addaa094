import { HttpClient } from '@angular/common/http';
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
  output,
  signal,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import {
  type DraftContent,
  type FieldKind,
  type FieldProblem,
  type OfferedAction,
  type SheetActionRequest,
  type SheetActionResult,
  type SheetActions,
  apiRoutes,
} from '@recueil/contracts';
import { firstValueFrom } from 'rxjs';
import { DraftKeeper } from '#web/core/draft-keeper';
import { SessionStore } from '#web/core/session-store';
import { FormSending } from '#web/core/form-sending';
import { PartChanges } from '#web/ui/comparison/part-changes';
import { FormProblems } from '#web/ui/form-problems';
import { Notice } from '#web/ui/notice';
import { reading } from '#web/core/reading';
import { SheetText } from '#web/features/texts/sheet-text';
import { ActionForm } from '#web/features/submissions/action-form';
import { type GivenFields, formOf, isAsked, namesOf } from '#web/features/submissions/field-values';
import { CorrectionForm, correctionDraft } from './correcting/correction-form';
import { RedactionForm } from './redacting/redaction-form';
import { RedactionWaiting } from './redacting/redaction-waiting';

/** What may be done with a sheet once it was online: buttons from `actions` alone, and the form of the one pressed. */
@Component({
  selector: 'rc-sheet-actions-panel',
  imports: [
    ActionForm,
    MatButton,
    CorrectionForm,
    FormProblems,
    Notice,
    PartChanges,
    RedactionForm,
    RedactionWaiting,
    SheetText,
  ],
  templateUrl: './sheet-actions-panel.html',
  styleUrls: ['../../ui/optional.scss', './sheet-actions-panel.scss'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SheetActionsPanel {
  readonly slug = input.required<string>();
  /** The text that is online; null when it is not known here: nothing is corrected then. */
  readonly text = input<DraftContent | null>(null);
  /** Something changed: the submission may be read again. */
  readonly acted = output();
  /** « C’est ma fiche », which the page draws: null for whoever may not say so. */
  readonly claimed = output<SheetActions['claim']>();

  readonly #http = inject(HttpClient);
  readonly #router = inject(Router);
  readonly #drafts = inject(DraftKeeper);
  readonly #personId = inject(SessionStore).pagePerson;
  readonly #injector = inject(Injector);
  readonly #reading = reading<SheetActions>(() => apiRoutes.sheetActions(this.slug()));
  private readonly outcome = viewChild<ElementRef<HTMLElement>>('outcome');
  private readonly formHeading = viewChild<ElementRef<HTMLElement>>('formHeading');

  protected readonly correction = computed(() => this.#reading.value()?.correction ?? null);
  protected readonly redaction = computed(() => this.#reading.value()?.redaction ?? null);
  protected readonly toValidate = computed(() => this.#reading.value()?.toValidate ?? null);
  protected readonly changedParts = computed(() => this.correction()?.parts.filter(({ changed }) => changed) ?? []);
  protected readonly actions = computed(() =>
    (this.#reading.value()?.actions ?? []).filter((action) => formOf(action) !== 'text' || this.text() !== null),
  );
  protected readonly hasSomething = computed(
    () => this.actions().length > 0 || this.correction() !== null || this.said() !== '',
  );
  protected readonly opened = signal<OfferedAction | null>(null);
  /** The form of the action that was pressed: its fields, or one of its own. */
  protected readonly form = computed(() => {
    const action = this.opened();
    return action === null ? null : formOf(action);
  });
  protected readonly said = signal('');
  protected readonly sending = new FormSending(() => namesOf(this.#sent()), 'acte-en-ligne');
  /** The action that is being sent. */
  readonly #sent = signal<OfferedAction | null>(null);
  /** What the form that is open sends. */
  protected readonly sendOpened = (given: GivenFields, missing: FieldProblem[]): Promise<boolean> => {
    const action = this.opened();
    return action === null ? Promise.resolve(false) : this.#act(action, given, missing);
  };

  constructor() {
    effect(() => {
      const offers = this.#reading.value();
      if (offers) this.claimed.emit(offers.claim);
    });
  }

  /** At once, unless something is to be said or asked first. */
  protected press(action: OfferedAction): void {
    this.said.set('');
    this.sending.clear();
    if (action.says.length === 0 && !action.fields.some(isAsked)) {
      void this.#act(action, {});
      return;
    }
    this.opened.set(action);
    afterNextRender(() => this.formHeading()?.nativeElement.focus(), { injector: this.#injector });
  }

  protected close(): void {
    this.opened.set(null);
    this.sending.clear();
  }

  async #act(action: OfferedAction, given: GivenFields, missing: FieldProblem[] = []): Promise<boolean> {
    const request: SheetActionRequest = { ...given, action: action.name, ...this.#shown(action) };
    const answers: SheetActionResult[] = [];
    this.#sent.set(action);
    const isDone = await this.sending.send(missing, async () => {
      answers.push(
        await firstValueFrom(this.#http.post<SheetActionResult>(apiRoutes.sheetActions(this.slug()), request)),
      );
    });
    if (!isDone) return false;
    if (formOf(action) === 'text') this.#drafts.forget(correctionDraft(this.slug()), this.#personId());
    const path = answers[0]?.path;
    if (path) await this.#router.navigateByUrl(path);
    else this.#finish(action);
    return true;
  }

  #finish(action: OfferedAction): void {
    this.opened.set(null);
    this.said.set(action.done);
    afterNextRender(() => this.outcome()?.nativeElement.focus(), { injector: this.#injector });
    this.#reading.reload();
    this.acted.emit();
  }

  /** What the person was shown, by which the server knows that it is still so. */
  #shown({ fields }: OfferedAction): Partial<SheetActionRequest> {
    const shown: Partial<Record<FieldKind, string | undefined>> = {
      'shown-text': this.toValidate()?.contentHash,
      'shown-correction': this.correction()?.contentHash,
      'shown-redaction': this.redaction()?.id,
    };
    return Object.fromEntries(
      fields.flatMap(({ name, kind }) => (shown[kind] === undefined ? [] : [[name, shown[kind]]])),
    );
  }
}
