import { NgTemplateOutlet } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  type NewRemark,
  type RemarkView,
  type SheetPart,
  type SubmissionView,
  editorialBounds,
} from '@recueil/contracts';
import { DraftKeeper } from '#web/core/draft-keeper';
import { checkPresent } from '#web/core/field-checks';
import { SessionStore } from '#web/core/session-store';
import { FormSending } from '#web/core/form-sending';
import { FormProblems } from '#web/ui/form-problems';
import { dayAndHour } from '#web/ui/french';
import { Icon } from '#web/ui/icon';
import { SelectField } from '#web/ui/select-field';
import { TextField } from '#web/ui/text-field';
import { partHeading, sheetParts } from '#web/features/texts/part-words';
import { type Conversation, conversationsOf } from './remarks/conversations';
import { SubmissionsClient } from './submissions-client';

/**
 * What is said around a text: messages that its team and its committee both read, or notes that the committee keeps to
 * itself. Each may hang on a part of the sheet, be answered, and be resolved. What is typed is kept until it is sent.
 */
@Component({
  selector: 'rc-remarks',
  imports: [NgTemplateOutlet, MatButton, FormProblems, Icon, SelectField, TextField],
  templateUrl: './remarks.html',
  styleUrl: './remarks.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Remarks {
  readonly submission = input.required<Pick<SubmissionView, 'id' | 'remarks'>>();
  readonly audience = input.required<RemarkView['audience']>();
  /** Whether the caller may add to them. */
  readonly mayWrite = input(true);
  /** The remarks of the submission afterwards, of both audiences. */
  readonly changed = output<RemarkView[]>();

  readonly #client = inject(SubmissionsClient);
  readonly #drafts = inject(DraftKeeper);
  readonly #session = inject(SessionStore);
  readonly #document = inject(DOCUMENT);
  readonly #injector = inject(Injector);
  readonly #key = computed(() => `remarque.${this.submission().id}.${this.audience()}`);
  readonly #me = computed(() => this.#session.me()?.id ?? null);

  protected readonly bounds = editorialBounds;
  protected readonly noteLabel = $localize`Note du comité`;
  protected readonly noteHint = $localize`Entre vous\u202F: l’auteur et son équipe ne la verront jamais.`;
  protected readonly messageLabel = $localize`Message`;
  protected readonly messageHint = $localize`Lu par l’auteur, son équipe et le comité.`;
  protected readonly prefix = computed(() => (this.audience() === 'committee' ? 'note' : 'message'));
  protected readonly conversations = computed(() => conversationsOf(this.submission().remarks, this.audience()));
  protected readonly open = computed(() => this.conversations().filter(({ first }) => first.resolvedAt === null));
  protected readonly resolved = computed(() => this.conversations().filter(({ first }) => first.resolvedAt !== null));
  protected readonly partChoices = [
    { value: '', label: $localize`Toute la fiche` },
    ...sheetParts.map((part) => ({ value: part, label: partHeading(part) })),
  ];
  protected readonly text = linkedSignal<string, string>({
    source: this.#key,
    computation: (key) => readText(untracked(() => this.#drafts.recall(key, this.#me()))),
  });
  protected readonly part = signal('');
  /** The remark that is being answered. */
  protected readonly answering = signal<RemarkView | null>(null);
  protected readonly said = signal('');
  protected readonly sending = new FormSending(['text']);
  protected readonly problems = computed(() =>
    this.sending.errors().map(({ field, message }) => ({ control: `${this.prefix()}-${field}`, message })),
  );

  constructor() {
    effect(() => {
      const text = this.text();
      if (text === '') this.#drafts.forget(this.#key(), this.#me());
      else this.#drafts.keep(this.#key(), this.#me(), { text });
    });
  }

  /** « 12 novembre 2026 à 10 h 00, à propos de : Titre ». */
  protected placeOf({ at, part }: RemarkView): string {
    const when = dayAndHour(at);
    return part === null ? when : $localize`${when}:when:, à propos de\u202F: ${partHeading(part)}:part:`;
  }

  /** Begins a remark about one part, and leads to it. */
  begin(part: SheetPart): void {
    this.answering.set(null);
    this.part.set(part);
    this.#focus(`${this.prefix()}-text`);
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const remark = this.#typed();
    await this.sending.send(checkPresent('text', remark.text, $localize`Écrivez quelque chose.`), async () => {
      const written = await this.#client.remark(this.submission().id, remark);
      this.text.set('');
      this.part.set('');
      this.answering.set(null);
      this.changed.emit([...this.submission().remarks, written]);
      this.#say(this.audience() === 'team' ? $localize`Le message est envoyé.` : $localize`La note est gardée.`);
    });
  }

  protected answer(remark: RemarkView): void {
    this.answering.set(remark);
    this.#focus(`${this.prefix()}-text`);
  }

  protected async settle({ first }: Conversation, act: 'resolve' | 'reopen'): Promise<void> {
    await this.sending.send([], async () => {
      await this.#client.settle(this.submission().id, first.id, act);
      const resolvedAt = act === 'resolve' ? new Date().toISOString() : null;
      this.changed.emit(
        this.submission().remarks.map((remark) => (remark.id === first.id ? { ...remark, resolvedAt } : remark)),
      );
      this.#say(act === 'resolve' ? $localize`C’est marqué comme résolu.` : $localize`C’est de nouveau ouvert.`);
    });
  }

  #typed(): NewRemark {
    const answers = this.answering();
    const part = this.part();
    return {
      audience: this.audience(),
      text: this.text().trim(),
      ...(answers === null && part !== '' && { part: part as SheetPart }),
      ...(answers !== null && { answers: answers.id }),
    };
  }

  /** What was pressed may be gone: reading goes on from what is said. */
  #say(words: string): void {
    this.said.set(words);
    this.#focus(`${this.prefix()}-dit`);
  }

  #focus(id: string): void {
    afterNextRender(() => this.#document.getElementById(id)?.focus(), { injector: this.#injector });
  }
}

function readText(kept: unknown): string {
  const text = typeof kept === 'object' && kept !== null && 'text' in kept ? kept.text : '';
  return typeof text === 'string' ? text : '';
}
