import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TextField } from '../../ui/text-field';
import { DraftStore } from './draft-store';

/** Whether results are there, or awaited and for when. */
@Component({
  selector: 'rc-results-kind',
  imports: [TextField],
  template: `
    <label class="choice"
      ><input #box type="checkbox" [checked]="isExpected()" (change)="set(box.checked)" /><ng-container i18n
        >Les résultats sont encore attendus</ng-container
      ></label
    >
    @if (isExpected()) {
      <rc-text-field
        name="resultats-date"
        type="date"
        label="Attendus pour le"
        i18n-label
        [isRequired]="false"
        [error]="store.errorOf('resultsDate')"
        [value]="store.content().resultsDate ?? ''"
        (valueChange)="store.change({ resultsDate: $event || null })"
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
  protected readonly store = inject(DraftStore);
  protected readonly isExpected = computed(() => this.store.content().resultsKind === 'expected');

  protected set(isExpected: boolean): void {
    this.store.change(isExpected ? { resultsKind: 'expected' } : { resultsKind: 'obtained', resultsDate: null });
  }
}
