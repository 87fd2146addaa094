import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { DraftContent } from '@recueil/contracts';
import { isImageName } from '@recueil/text';
import { AttachedImage } from '#web/ui/attached-image';
import { KeyFigures } from '#web/ui/key-figures';
import { RichTextView } from '#web/ui/rich-text';
import { partsOf } from './sheet-parts';
import { imageAddress } from '#web/features/attachments/image-address';

/** A text as its page would show it: the same parts in the same order. Its headings begin at the level that is given. */
@Component({
  selector: 'rc-sheet-preview',
  imports: [AttachedImage, KeyFigures, RichTextView],
  templateUrl: './sheet-preview.html',
  styleUrl: './sheet-preview.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SheetPreview {
  readonly content = input.required<DraftContent>();
  /** Whether its title is said here; elsewhere the page says it. */
  readonly hasTitle = input(true);

  /** The submission in which the attachments are; without it they are named only. */
  readonly submissionId = input<string | null>(null);

  protected readonly parts = computed(() => partsOf(this.content()));
  protected readonly links = computed(() => this.content().links.filter(({ url }) => /^https?:\/\//.test(url)));
  protected readonly contacts = computed(() => this.content().contacts.filter(({ name }) => name.trim() !== ''));
  protected readonly files = computed(() => {
    const id = this.submissionId();
    return this.content().attachments.map((file) => ({
      ...file,
      address: id !== null && isImageName(file.name) ? imageAddress(id, file.sha256) : null,
    }));
  });
}
