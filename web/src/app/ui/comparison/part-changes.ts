import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { ComparedPart } from '@recueil/contracts';
import { formatNumber } from '../french';
import { Comparison } from './comparison';
import { type FileAddress, ValueChanges } from './value-changes';

/** What is told of a change, of a whole part or of a text alone. */
export type ToldChanges = Pick<ComparedPart, 'blocks' | 'changes' | 'tidied'>;

/** All that changed in a part: word by word, then value by value, then signs that nobody sees, in one line. */
@Component({
  selector: 'rc-part-changes',
  imports: [Comparison, ValueChanges],
  template: `
    @if (hasOtherWords()) {
      <rc-comparison [blocks]="compared().blocks" [headingLevel]="headingLevel()" />
    }
    <ng-content />
    <rc-value-changes
      [changes]="compared().changes"
      [label]="label()"
      [beforeLabel]="beforeLabel()"
      [afterLabel]="afterLabel()"
      [fileAddress]="fileAddress()"
    />
    @if (compared().tidied > 0) {
      <p class="small quiet">{{ tidied() }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
    }

    :host > * + * {
      margin-top: var(--rc-3);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PartChanges {
  readonly compared = input.required<ToldChanges>();
  /** What the list of values is about, for those who listen. */
  readonly label = input<string | null>(null);
  readonly headingLevel = input<3 | 4>(4);
  readonly beforeLabel = input($localize`Avant`);
  readonly afterLabel = input($localize`Après`);
  readonly fileAddress = input<FileAddress>(() => null);

  protected readonly hasOtherWords = computed(() =>
    this.compared().blocks.some(({ pieces }) => pieces.some(({ op }) => op !== 'same')),
  );
  protected readonly tidied = computed(() => tidiedWords(this.compared().tidied));
}

/** « Espaces et signes invisibles remis en ordre : 3 ». */
export function tidiedWords(count: number): string {
  return $localize`Espaces et signes invisibles remis en ordre\u202F: ${formatNumber(count)}:count:`;
}
