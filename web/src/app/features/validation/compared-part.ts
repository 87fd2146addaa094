import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type RichText, isEmptyRichText } from '@recueil/text';
import { PartChanges } from '#web/ui/comparison/part-changes';
import { SentenceChanges } from '#web/ui/comparison/sentence-changes';
import { Icon } from '#web/ui/icon';
import { RichTextView } from '#web/ui/rich-text';
import { fileAddressIn } from '#web/features/attachments/image-address';
import type { NumberedPart } from './validation-store';
import { fateOf, placeOf } from './validation-words';

/** One part of the sheet: what changed in it word by word, sentence by sentence, why, and both texts in full. */
@Component({
  selector: 'rc-compared-part',
  imports: [Icon, PartChanges, RichTextView, SentenceChanges],
  templateUrl: './compared-part.html',
  styleUrl: './compared-part.scss',
  host: { role: 'group', '[attr.aria-labelledby]': 'id()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ComparedPartView {
  readonly part = input.required<NumberedPart>();
  /** The submission in which attachments are read. */
  readonly submissionId = input.required<string>();
  /** Whether who reads wrote the first text. */
  readonly isOwn = input(true);

  protected readonly id = computed(() => placeOf(this.part().part));
  /** Signs that nobody sees are told once for the whole page. */
  protected readonly told = computed(() => ({ ...this.part(), tidied: 0 }));
  protected readonly fate = computed(() => fateOf(this.part()));
  protected readonly listLabel = computed(() => $localize`Phrase par phrase\u202F: ${this.part().heading}:part:`);
  protected readonly beforeHeading = computed(() =>
    this.isOwn() ? $localize`Votre texte` : $localize`Texte de l’auteur`,
  );

  protected readonly valuesLabel = computed(() => $localize`Autour des mots\u202F: ${this.part().heading}:part:`);
  protected readonly beforeLabel = computed(() => (this.isOwn() ? $localize`Vous aviez mis` : $localize`Avant`));
  protected readonly fileAddress = computed(() => fileAddressIn(this.submissionId()));

  protected isEmpty(text: RichText): boolean {
    return isEmptyRichText(text);
  }
}
