import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type PublishedAttachment, apiRoutes } from '@recueil/contracts';
import { kindAndSize } from '../../../ui/attachment-words';

/** The files of a sheet, each to be saved: what it is and how large is said before. */
@Component({
  selector: 'rc-sheet-attachments',
  templateUrl: './sheet-attachments.html',
  styleUrl: './sheet-attachments.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SheetAttachments {
  readonly slug = input.required<string>();
  readonly attachments = input.required<PublishedAttachment[]>();

  protected readonly files = computed(() =>
    this.attachments().map((attachment) => ({
      ...attachment,
      address: apiRoutes.sheetAttachment(this.slug(), attachment.sha256),
      what: kindAndSize(attachment),
    })),
  );
}
