import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import type { StoredAttachment } from '@recueil/contracts';
import { AttachmentsEditor } from '#web/ui/part-editors/attachments-editor';
import { ContactsEditor } from '#web/ui/part-editors/contacts-editor';
import { FiguresEditor } from '#web/ui/part-editors/figures-editor';
import { LinksEditor } from '#web/ui/part-editors/links-editor';
import { FileSending, withJoined } from '#web/features/attachments/file-sending';
import { fileAddressIn } from '#web/features/attachments/image-address';
import { CorrectionFrame } from './correction-frame';
import { partOf } from './correction-problems';
import type { ListPart } from './part-values';
import { ValidationStore } from './validation-store';

/** Figures, links, contacts or files to be corrected: their editor opens when it is asked for, or has something to say. */
@Component({
  selector: 'rc-list-correction',
  imports: [AttachmentsEditor, ContactsEditor, CorrectionFrame, FiguresEditor, FileSending, LinksEditor],
  templateUrl: './list-correction.html',
  styleUrl: './list-correction.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ListCorrection {
  readonly part = input.required<ListPart>();
  /** As the page calls it. */
  readonly heading = input.required<string>();
  /** Whether nothing of it is written yet. */
  readonly isEmpty = input(false);

  protected readonly store = inject(ValidationStore);
  protected readonly id = computed(() => `corriger-${this.part()}`);
  protected readonly adding: Record<ListPart, string> = {
    keyFigures: $localize`Ajouter des chiffres clés`,
    links: $localize`Ajouter des liens`,
    contacts: $localize`Ajouter des contacts`,
    attachments: $localize`Joindre des images, des documents`,
  };
  readonly #problems = computed(() => this.store.problems().filter(({ field }) => partOf(field) === this.part()));
  protected readonly isOpen = linkedSignal<number, boolean>({
    source: () => this.#problems().length,
    computation: (problems, before) => problems > 0 || (before?.value ?? this.store.isCorrected(this.part())),
  });

  protected readonly address = computed(() => {
    const id = this.store.submission()?.id;
    return id === undefined ? null : fileAddressIn(id);
  });

  protected readonly submissionId = (): Promise<string | null> => Promise.resolve(this.store.submission()?.id ?? null);

  protected join(stored: StoredAttachment): void {
    this.store.correct('attachments', withJoined(this.store.values()?.attachments ?? [], stored));
  }
}
