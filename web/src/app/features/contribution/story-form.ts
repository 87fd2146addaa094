import { ChangeDetectionStrategy, Component, DOCUMENT, computed, inject, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { SessionStore } from '../../core/session-store';
import { reachPart } from '../../ui/focus';
import { Notice } from '../../ui/notice';
import { ContactsEditor } from '../../ui/part-editors/contacts-editor';
import { FiguresEditor } from '../../ui/part-editors/figures-editor';
import { LinksEditor } from '../../ui/part-editors/links-editor';
import { ResultsKind } from '../../ui/part-editors/results-kind';
import { TextField } from '../../ui/text-field';
import { ClassificationForm } from './classification-form';
import type { RequiredPart } from './draft';
import { DraftAttachments } from './draft-attachments';
import { DraftStore } from './draft-store';
import { FileClient } from './file-client';
import { LookAlikes } from './look-alikes';
import { missingLinks } from './missing-links';
import { PastePanel } from './paste-panel';
import { SectionField } from './section-field';
import { SheetPreview } from './sheet-preview';
import { TeamPanel } from './team-panel';
import { VersionsPanel } from './versions-panel';
import { WordCountsChoice } from './word-counts-choice';
import { missingWords, partId, pitchLimit, titleLimit } from './words';

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
    VersionsPanel,
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
  readonly #client = inject(FileClient);
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
