import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { formatNumber } from './french';

/** A link of a table of contents: dotted leaders run from its words to a count, as in a book. */
@Component({
  selector: 'a[rcLeader]',
  template: `<span class="t"><ng-content /></span
    ><span class="n"
      >{{ shown() }}<span class="vh">{{ what() }}</span></span
    >`,
  styleUrl: './leader.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Leader {
  readonly count = input.required<number>();
  /** What is counted, when it is not sheets. */
  readonly unit = input<string | null>(null);
  protected readonly shown = computed(() => formatNumber(this.count()));
  protected readonly what = computed(() => {
    const unit = this.unit();
    if (unit !== null) return `\u00A0${unit}`;
    return this.count() === 1 ? $localize`\u00A0fiche` : $localize`\u00A0fiches`;
  });
}
