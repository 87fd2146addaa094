import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type ImageWidth, type PublishedAttachment, apiRoutes } from '@recueil/contracts';
import { AttachedImage } from '#web/ui/attached-image';
import { kindAndSize } from '#web/ui/attachment-words';

/** The files of a sheet: images are shown, the others are to be saved. What each is and how large is said before. */
@Component({
  selector: 'rc-sheet-attachments',
  imports: [AttachedImage],
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
      isImage: attachment.mediaType.startsWith('image/'),
      address: (width: ImageWidth | null) => apiRoutes.sheetAttachment(this.slug(), attachment.sha256, width),
      what: kindAndSize(attachment),
    })),
  );
}
