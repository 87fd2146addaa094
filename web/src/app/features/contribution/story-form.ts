import { ChangeDetectionStrategy, Component, DOCUMENT, computed, inject, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { SessionStore } from '#web/core/session-store';
import { reachPart } from '#web/ui/focus';
import { Notice } from '#web/ui/notice';
import { ContactsEditor } from '#web/ui/part-editors/contacts-editor';
import { FiguresEditor } from '#web/ui/part-editors/figures-editor';
import { LinksEditor } from '#web/ui/part-editors/links-editor';
import { ResultsKind } from '#web/ui/part-editors/results-kind';
import { TextField } from '#web/ui/text-field';
import { ClassificationForm } from '#web/features/drafts/classification-form';
import { type RequiredPart } from '#web/features/drafts/draft';
import { DraftAttachments } from '#web/features/drafts/draft-attachments';
import { DraftClient } from '#web/features/drafts/draft-client';
import { DraftStore } from '#web/features/drafts/draft-store';
import { missingLinks } from '#web/features/drafts/missing-links';
import { SectionField } from '#web/features/drafts/section-field';
import { WordCountsChoice } from '#web/features/drafts/word-counts-choice';
import { missingWords, partId, pitchLimit, titleLimit } from '#web/features/drafts/words';
import { LookAlikes } from './look-alikes';
import { PastePanel } from './paste-panel';
import { SheetPreview } from '#web/features/texts/sheet-preview';
import { TeamPanel } from '#web/features/teams/team-panel';
import { Versions } from '#web/features/versions/versions';

/** The first screen: six answers, and whatever else one wishes to add, one click away. */
@Component({
  selector: 'rc-story-form',
  imports: [
    MatButton,
    ClassificationForm,
    ContactsEditor,
    DraftAttachments,
    FiguresEditor,
    LinksEditor,
    LookAlikes,
    Notice,
    PastePanel,
    ResultsKind,
    SectionField,
    SheetPreview,
    TeamPanel,
    TextField,
    Versions,
    WordCountsChoice,
  ],
  templateUrl: './story-form.html',
  styleUrl: './story-form.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StoryForm {
  /** All that is required is there, and the person wishes to go on. */
  readonly completed = output();

  readonly #document = inject(DOCUMENT);
  readonly #client = inject(DraftClient);
  protected readonly session = inject(SessionStore);
  protected readonly store = inject(DraftStore);
  protected readonly titleLimit = titleLimit;
  protected readonly idOf = partId;
  protected readonly isPreviewOpen = signal(false);
  /** Fields say that they are empty once one has tried to go on. */
  protected readonly isChecked = signal(false);
  protected readonly pitchHint = $localize`Une ou deux phrases qui donnent envie de lire, ${pitchLimit}:most:\u00A0mots environ.`;
  protected readonly missingLinks = computed(() => missingLinks(this.store.content()));
  protected readonly missingSentence = computed(() =>
    this.store.missing().length === 1
      ? $localize`Il manque encore une réponse\u202F:`
      : $localize`Il manque encore ${this.store.missing().length}:count:\u00A0réponses\u202F:`,
  );

  protected errorOf(part: RequiredPart): string | null {
    return this.isChecked() && this.store.missing().includes(part) ? missingWords[part] : null;
  }

  protected reach(event: Event, id: string): void {
    event.preventDefault();
    reachPart(this.#document, id);
  }

  protected goOn(): void {
    const [first] = this.missingLinks();
    this.isChecked.set(true);
    if (first) reachPart(this.#document, first.id);
    else this.completed.emit();
  }

  protected async readTeam(id: string): Promise<void> {
    const view = await this.#client.read(id).catch(() => null);
    if (view) this.store.took(view);
  }
}
