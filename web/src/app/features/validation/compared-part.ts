import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type RichText, isEmptyRichText } from '@recueil/text';
import { Comparison } from '../../ui/comparison/comparison';
import { SentenceChanges } from '../../ui/comparison/sentence-changes';
import { Icon } from '../../ui/icon';
import { RichTextView } from '../../ui/rich-text';
import type { NumberedPart } from './validation-store';
import { fateOf } from './validation-words';

/** One part of the sheet: what changed in it word by word, sentence by sentence, why, and both texts in full. */
@Component({
  selector: 'rc-compared-part',
  imports: [Comparison, Icon, RichTextView, SentenceChanges],
  templateUrl: './compared-part.html',
  styleUrl: './compared-part.scss',
  host: { role: 'group', '[attr.aria-labelledby]': 'id()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ComparedPartView {
  readonly part = input.required<NumberedPart>();
  /** Whether who reads wrote the first text. */
  readonly isOwn = input(true);

  protected readonly id = computed(() => `partie-${this.part().part}`);
  protected readonly fate = computed(() => fateOf(this.part()));
  protected readonly listLabel = computed(() => $localize`Phrase par phrase\u202F: ${this.part().heading}:part:`);
  protected readonly beforeHeading = computed(() =>
    this.isOwn() ? $localize`Votre texte` : $localize`Texte de l’auteur`,
  );

  protected isEmpty(text: RichText): boolean {
    return isEmptyRichText(text);
  }
}
