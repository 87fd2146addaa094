import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import type { StoredAttachment } from '@recueil/contracts';
import { AttachmentsEditor } from '../../ui/part-editors/attachments-editor';
import { FileSending, withJoined } from '../submissions/file-sending';
import { DraftStore } from './draft-store';

/** The files of the text that is written: a new one needs that text on the server first. */
@Component({
  selector: 'rc-draft-attachments',
  imports: [AttachmentsEditor, FileSending],
  template: `
    <rc-attachments-editor
      [attachments]="store.content().attachments"
      [problems]="store.problems()"
      (attachmentsChange)="store.change({ attachments: $event })"
    >
      <rc-file-sending [count]="store.content().attachments.length" [submissionId]="saved" (joined)="join($event)" />
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
  protected readonly store = inject(DraftStore);

  protected readonly saved = async (): Promise<string | null> => {
    await this.store.save();
    return this.store.id();
  };

  protected join(stored: StoredAttachment): void {
    this.store.change({ attachments: withJoined(this.store.content().attachments, stored) });
  }
}
