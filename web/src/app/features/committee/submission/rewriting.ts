import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  type ComparisonView,
  type RemarkView,
  type SheetPart,
  type SubmissionView,
  apiRoutes,
} from '@recueil/contracts';
import { type RichText, fromPlainText, isEmptyRichText } from '@recueil/text';
import { reachPart } from '#web/ui/focus';
import { Notice } from '#web/ui/notice';
import { ContactsEditor } from '#web/ui/part-editors/contacts-editor';
import { FiguresEditor } from '#web/ui/part-editors/figures-editor';
import { LinksEditor } from '#web/ui/part-editors/links-editor';
import { ResultsKind } from '#web/ui/part-editors/results-kind';
import { TextField } from '#web/ui/text-field';
import { reading } from '#web/core/reading';
import { ClassificationForm } from '#web/features/drafts/classification-form';
import { DraftAttachments } from '#web/features/drafts/draft-attachments';
import { DraftStore } from '#web/features/drafts/draft-store';
import { missingLinks } from '#web/features/drafts/missing-links';
import { SavingState } from '#web/features/drafts/saving-state';
import { SectionField } from '#web/features/drafts/section-field';
import { WordCountsChoice } from '#web/features/drafts/word-counts-choice';
import { partId, titleLimit } from '#web/features/drafts/words';
import { Versions } from '#web/features/versions/versions';
import { partHeading, sectionNames } from '#web/features/texts/part-words';
import { RewritingConflict } from './rewriting-conflict';
import { RewritingPart } from './rewriting-part';

/**
 * The text that I rewrite, beside the one that was received. Saved after each pause over the version that was seen; a
 * conflict is shown, and what is typed stays. Nothing is sent to reading before all of it is saved.
 */
@Component({
  selector: 'rc-rewriting',
  imports: [
    MatButton,
    ClassificationForm,
    ContactsEditor,
    DraftAttachments,
    FiguresEditor,
    LinksEditor,
    Notice,
    ResultsKind,
    RewritingConflict,
    RewritingPart,
    SavingState,
    SectionField,
    TextField,
    Versions,
    WordCountsChoice,
  ],
  providers: [DraftStore],
  templateUrl: './rewriting.html',
  styleUrl: './rewriting.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Rewriting {
  readonly submission = input.required<SubmissionView>();
  /** The submission is to be seen as it is now. */
  readonly reread = output();
  /** Something is to be said of this part. */
  readonly commented = output<SheetPart>();

  readonly #document = inject(DOCUMENT);
  readonly #id = computed(() => this.submission().id);
  readonly #received = reading<ComparisonView>(() => apiRoutes.comparison(this.#id()));

  protected readonly store = inject(DraftStore);
  protected readonly sections = sectionNames;
  protected readonly titleLimit = titleLimit;
  protected readonly shows = signal<'text' | 'changes'>('text');
  protected readonly hasFailed = computed(() => this.#received.failure() !== null);
  protected readonly before = computed(() => {
    const parts = this.#received.value()?.parts ?? [];
    return Object.fromEntries(parts.map(({ part, before }) => [part, isEmptyRichText(before) ? null : before]));
  });
  protected readonly after = computed(() => {
    const { title, organisation, pitch } = this.store.content();
    return { title: lineOf(title), organisation: lineOf(organisation), pitch: lineOf(pitch) };
  });
  /** What was said of each part and still stands, whoever may read it. */
  protected readonly remarks = computed(() => {
    const open = this.submission().remarks.filter(({ part, resolvedAt }) => part !== null && resolvedAt === null);
    return Map.groupBy(open, ({ part }) => part);
  });
  protected readonly mayWrite = computed(() => this.submission().actions.some(({ name }) => name === 'write-message'));
  protected readonly missing = computed(() =>
    missingLinks(this.store.content()).map((link) => ({
      ...link,
      label: link.part === 'attachments' ? link.label : partHeading(link.part),
    })),
  );
  protected readonly idOf = partId;

  constructor() {
    effect(() => {
      const id = this.#id();
      untracked(() => void this.store.open(id));
    });
  }

  /** Sends what the server does not have yet; answers whether it has everything now. */
  save(): Promise<boolean> {
    return this.store.save();
  }

  protected headingOf(part: SheetPart): string {
    return partHeading(part, this.store.content().resultsKind);
  }

  protected beforeOf(part: SheetPart): RichText | null {
    return this.before()[part] ?? null;
  }

  protected remarksOf(part: SheetPart): readonly RemarkView[] {
    return this.remarks().get(part) ?? [];
  }

  protected goTo(event: Event, id: string): void {
    event.preventDefault();
    reachPart(this.#document, id);
  }
}

function lineOf(text: string): RichText | null {
  return text.trim() === '' ? null : fromPlainText(text);
}
