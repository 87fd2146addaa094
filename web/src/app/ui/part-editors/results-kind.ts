import { ChangeDetectionStrategy, Component, computed, input, model } from '@angular/core';
import type { DraftContent } from '@recueil/contracts';
import { TextField } from '../text-field';

/** Of the results of a sheet: whether they are there, and the day by which they are awaited. */
export type ResultsAwaited = Pick<DraftContent, 'resultsKind' | 'resultsDate'>;

/** Whether results are there, or awaited and for when. */
@Component({
  selector: 'rc-results-kind',
  imports: [TextField],
  template: `
    <label class="choice"
      ><input #box id="resultsKind" type="checkbox" [checked]="isExpected()" (change)="set(box.checked)" /><ng-container
        i18n
        >Les résultats sont encore attendus</ng-container
      ></label
    >
    @if (isExpected()) {
      <rc-text-field
        name="resultsDate"
        type="date"
        label="Attendus pour le"
        i18n-label
        [isRequired]="false"
        [error]="error()"
        [value]="value().resultsDate ?? ''"
        (valueChange)="value.set({ resultsKind: 'expected', resultsDate: $event || null })"
      />
    }
  `,
  styles: `
    :host {
      display: block;
    }

    rc-text-field {
      max-width: 14rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ResultsKind {
  readonly value = model.required<ResultsAwaited>();
  /** What is wrong with the day. */
  readonly error = input<string | null>(null);

  protected readonly isExpected = computed(() => this.value().resultsKind === 'expected');

  protected set(isExpected: boolean): void {
    this.value.set({ resultsKind: isExpected ? 'expected' : 'obtained', resultsDate: null });
  }
}
