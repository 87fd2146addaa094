import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { SheetPart } from '@recueil/contracts';
import { errorOf } from '#web/ui/part-editors/part-fields';
import { ResultsKind } from '#web/ui/part-editors/results-kind';
import { CorrectionField } from './correction-field';
import { CorrectionFrame } from './correction-frame';
import { ListCorrection } from './list-correction';
import { isList } from './part-values';
import { ValidationStore } from './validation-store';

/** What corrects a part of the sheet, whatever it is made of; with the results, whether they are there. */
@Component({
  selector: 'rc-part-correction',
  imports: [CorrectionField, CorrectionFrame, ListCorrection, ResultsKind],
  template: `
    @if (list(); as own) {
      <rc-list-correction [part]="own" [heading]="heading()" [isEmpty]="isEmpty()" />
    } @else if (text(); as own) {
      <rc-correction-field [part]="own" [heading]="heading()" />
      @if (own === 'results') {
        @if (store.values(); as values) {
          <rc-correction-frame part="awaited" control="resultsKind" [heading]="heading()">
            <rc-results-kind
              [value]="values.awaited"
              [error]="dayError()"
              (valueChange)="store.correct('awaited', $event)"
            />
          </rc-correction-frame>
        }
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PartCorrection {
  readonly part = input.required<SheetPart>();
  /** As the page calls it. */
  readonly heading = input.required<string>();
  /** Whether nothing of it is written yet. */
  readonly isEmpty = input(false);

  protected readonly store = inject(ValidationStore);
  protected readonly list = computed(() => {
    const part = this.part();
    return isList(part) ? part : null;
  });
  protected readonly text = computed(() => {
    const part = this.part();
    return isList(part) ? null : part;
  });
  protected readonly dayError = computed(() => errorOf(this.store.problems(), 'resultsDate'));
}
