import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { StoredAttachment } from '@recueil/contracts';
import { AttachmentsEditor } from '#web/ui/part-editors/attachments-editor';
import { imageProblems } from '#web/ui/part-editors/image-problems';
import { FileSending, withJoined } from '#web/features/attachments/file-sending';
import { fileAddressIn } from '#web/features/attachments/image-address';
import { DraftStore } from './draft-store';

/** The files of the text that is written: a new one needs that text on the server first. */
@Component({
  selector: 'rc-draft-attachments',
  imports: [AttachmentsEditor, FileSending],
  template: `
    <rc-attachments-editor
      [attachments]="store.content().attachments"
      [problems]="problems()"
      [address]="address()"
      [sending]="files.replacing()"
      (attachmentsChange)="store.change({ attachments: $event })"
    >
      <rc-file-sending
        #files
        [count]="store.content().attachments.length"
        [submissionId]="saved"
        (joined)="join($event)"
      />
    </rc-attachments-editor>
  `,
  styles: `
    :host {
      display: block;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DraftAttachments {
  /** Whether images that nothing describes are told: once one has tried to go on. */
  readonly asksWords = input(false);

  protected readonly store = inject(DraftStore);
  protected readonly problems = computed(() => [
    ...this.store.problems(),
    ...(this.asksWords() ? imageProblems(this.store.content().attachments) : []),
  ]);

  /** Of what is on the server. */
  protected readonly address = computed(() => {
    const id = this.store.id();
    return id === null ? null : fileAddressIn(id);
  });

  protected readonly saved = async (): Promise<string | null> => {
    await this.store.save();
    return this.store.id();
  };

  protected join(stored: StoredAttachment): void {
    this.store.change({ attachments: withJoined(this.store.content().attachments, stored) });
  }
}
