import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { DraftContact, DraftContent } from '@recueil/contracts';
import { isEmptyRichText, isImageName } from '@recueil/text';
import { AttachedImage } from '#web/ui/attached-image';
import { monthAndYear } from '#web/ui/french';
import { KeyFigures } from '#web/ui/key-figures';
import { RichTextView } from '#web/ui/rich-text';
import { FetchedFile, type FetchFile } from '#web/features/attachments/fetched-file';
import { FetchedImage } from '#web/features/attachments/fetched-image';
import { imageAddress } from '#web/features/attachments/image-address';
import { partHeading, sectionNames } from './part-words';

/** The text of a submission, to be read: what is empty and required says so. The title is the page's to show. */
@Component({
  selector: 'rc-sheet-text',
  imports: [AttachedImage, FetchedFile, FetchedImage, KeyFigures, RichTextView],
  templateUrl: './sheet-text.html',
  styleUrl: './sheet-text.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SheetText {
  readonly content = input.required<DraftContent>();
  /** How the ids of its headings begin: unique on the page. */
  readonly name = input.required<string>();
  /** Of the headings of its sections. */
  readonly level = input<2 | 3>(2);
  /** The submission in which the attachments are; without it, nor a way to fetch them, they are named only. */
  readonly submissionId = input<string | null>(null);
  /** How the attachments are fetched where no address leads to them: by a link, whose secret stands in none. */
  readonly fetchFile = input<FetchFile | null>(null);

  protected readonly headings = {
    links: partHeading('links'),
    contacts: partHeading('contacts'),
    attachments: partHeading('attachments'),
  };
  protected readonly sections = computed(() => {
    const { sections, resultsKind, resultsDate } = this.content();
    return sectionNames.flatMap((name) => {
      const text = sections[name];
      const isEmpty = text === null || isEmptyRichText(text);
      if (isEmpty && name === 'setbacks') return [];
      const isAwaited = name === 'results' && resultsKind === 'expected' && resultsDate !== null;
      return [
        {
          name,
          heading: partHeading(name, resultsKind),
          blocks: isEmpty ? [] : text.content,
          when: isAwaited ? $localize`Attendus pour ${monthAndYear(resultsDate)}:month:` : null,
        },
      ];
    });
  });

  protected readonly files = computed(() => {
    const id = this.submissionId();
    const isRead = id !== null || this.fetchFile() !== null;
    return this.content().attachments.map((file) => ({
      ...file,
      isImage: isImageName(file.name),
      isDrawn: isRead && isImageName(file.name),
      address: id === null ? null : imageAddress(id, file.sha256),
    }));
  });

  protected wordsOf({ name, role, email, phone, url }: DraftContact): string {
    return [name, role, email, phone, url].filter((fact) => fact !== '').join(', ');
  }
}
