import { HttpClient } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  Injector,
  afterNextRender,
  computed,
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
  type FieldProblem,
  type OfferedAction,
  type SheetActionRequest,
  type SheetActions,
  apiRoutes,
  committeeSubmissionPath,
  editorialBounds,
  pagePaths,
} from '@recueil/contracts';
import { firstValueFrom } from 'rxjs';
import { checkPresent } from '#web/core/field-checks';
import { DraftKeeper } from '#web/core/draft-keeper';
import { keepFields } from '#web/core/kept-fields';
import { SessionStore } from '#web/core/session-store';
import { Submission } from '#web/core/submission';
import { PartChanges } from '#web/ui/comparison/part-changes';
import { FormProblems } from '#web/ui/form-problems';
import { Notice } from '#web/ui/notice';
import { TextField } from '#web/ui/text-field';
import { reading } from '#web/core/reading';
import { SheetText } from '#web/features/texts/sheet-text';
import { CorrectionForm, correctionDraft } from './correction-form';
import { publishedActWords } from './published-act-words';
import { type AskedRedaction, RedactionForm } from './redaction-form';
import { RedactionWaiting } from './redaction-waiting';

/** Those that this component can carry out; the others have, or will have, a screen of their own. */
const known = [
  'revise',
  'revise-by-committee',
  'archive',
  'restore',
  'withdraw-urgently',
  'confirm-still-valid',
  'nominate-referent',
  'agree-to-correction',
  'drop-correction',
  'correct',
  'redact',
  'agree-to-redaction',
  'drop-redaction',
  'validate-redacted',
];

/** What may be done with a sheet once it was online: buttons from `actions` alone, and the form of the one pressed. */
@Component({
  selector: 'rc-published-acts',
  imports: [
    MatButton,
    CorrectionForm,
    FormProblems,
    Notice,
    PartChanges,
    RedactionForm,
    RedactionWaiting,
    SheetText,
    TextField,
  ],
  templateUrl: './published-acts.html',
  styleUrls: ['../../ui/optional.scss', './published-acts.scss'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PublishedActs {
  readonly slug = input.required<string>();
  /** The text that is online; null when it is not known here: nothing is corrected then. */
  readonly text = input<DraftContent | null>(null);
  /** Something changed: the file may be read again. */
  readonly acted = output();

  readonly #http = inject(HttpClient);
  readonly #router = inject(Router);
  readonly #drafts = inject(DraftKeeper);
  readonly #personId = inject(SessionStore).pagePerson;
  readonly #injector = inject(Injector);
  readonly #reading = reading<SheetActions>(() => apiRoutes.sheetActions(this.slug()));
  private readonly outcome = viewChild<ElementRef<HTMLElement>>('outcome');
  private readonly formHeading = viewChild<ElementRef<HTMLElement>>('formHeading');

  protected readonly bounds = editorialBounds;
  protected readonly correction = computed(() => this.#reading.value()?.correction ?? null);
  protected readonly redaction = computed(() => this.#reading.value()?.redaction ?? null);
  protected readonly toValidate = computed(() => this.#reading.value()?.toValidate ?? null);
  protected readonly changedParts = computed(() => this.correction()?.parts.filter(({ changed }) => changed) ?? []);
  protected readonly actions = computed(
    () =>
      this.#reading
        .value()
        ?.actions.filter(({ name }) => known.includes(name) && (name !== 'correct' || this.text() !== null)) ?? [],
  );
  protected readonly hasSomething = computed(
    () => this.actions().length > 0 || this.correction() !== null || this.said() !== '',
  );
  protected readonly opened = signal<OfferedAction | null>(null);
  protected readonly words = computed(() => publishedActWords(this.opened()?.name ?? ''));
  protected readonly reason = signal('');
  protected readonly isPublic = signal(false);
  protected readonly email = signal('');
  protected readonly said = signal('');
  protected readonly submission = new Submission(['reason', 'passage', 'email'], 'acte-en-ligne');

  constructor() {
    const { reason, email } = this;
    keepFields(() => `acte-en-ligne.${this.slug()}`, { reason, email });
  }

  /** At once, unless something is to be said or asked first. */
  protected press(action: OfferedAction): void {
    this.said.set('');
    this.submission.clear();
    if (publishedActWords(action.name).says === undefined) {
      void this.#act(action, {});
      return;
    }
    this.opened.set(action);
    afterNextRender(() => this.formHeading()?.nativeElement.focus(), { injector: this.#injector });
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const action = this.opened();
    if (!action) return;
    const asked = this.#asked(action);
    await this.#act(action, asked.values, asked.missing);
  }

  /** What its form asks for, as typed, and what lacks. */
  #asked({ fields }: OfferedAction): { values: Partial<SheetActionRequest>; missing: FieldProblem[] } {
    const [reason, email] = [this.reason().trim(), this.email().trim()];
    if (fields.includes('reason')) {
      const missing = checkPresent('reason', reason, $localize`Dites pourquoi.`);
      return { values: { reason, reasonIsPublic: this.isPublic() }, missing };
    }
    if (fields.includes('email')) {
      return {
        values: { email },
        missing: checkPresent('email', email, $localize`Indiquez l’adresse de cette personne.`),
      };
    }
    return { values: {}, missing: [] };
  }

  protected async correct(content: DraftContent): Promise<void> {
    const action = this.opened();
    if (action) await this.#act(action, { content });
  }

  protected async redact(asked: AskedRedaction): Promise<void> {
    const action = this.opened();
    if (action) await this.#act(action, asked);
  }

  protected close(): void {
    this.opened.set(null);
    this.submission.clear();
  }

  async #act(action: OfferedAction, asked: Partial<SheetActionRequest>, missing: FieldProblem[] = []): Promise<void> {
    const request: SheetActionRequest = { ...asked, action: action.name, ...this.#shown(action) };
    const answer: { submissionId?: string | null } = {};
    const isDone = await this.submission.send(missing, async () => {
      Object.assign(answer, await firstValueFrom(this.#http.post(apiRoutes.sheetActions(this.slug()), request)));
    });
    if (!isDone) return;
    this.reason.set('');
    this.email.set('');
    if (action.name === 'correct') this.#drafts.forget(correctionDraft(this.slug()), this.#personId());
    const { submissionId } = answer;
    if (submissionId) {
      const isMine = action.name === 'revise';
      await this.#router.navigateByUrl(
        isMine ? `${pagePaths.propose}/${submissionId}` : committeeSubmissionPath(submissionId),
      );
      return;
    }
    this.opened.set(null);
    this.said.set(publishedActWords(action.name).done);
    afterNextRender(() => this.outcome()?.nativeElement.focus(), { injector: this.#injector });
    this.#reading.reload();
    this.acted.emit();
  }

  /** What the person was shown, by which the server knows that it is still so. */
  #shown({ name, fields }: OfferedAction): Partial<SheetActionRequest> {
    const text = name === 'validate-redacted' ? this.toValidate() : this.correction();
    const redaction = this.redaction();
    return {
      ...(fields.includes('contentHash') && text && { contentHash: text.contentHash }),
      ...(fields.includes('redactionId') && redaction && { redactionId: redaction.id }),
    };
  }
}
