import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { WordCounts } from './counting/word-counts';

/** « Compter les mots »: beside each section, for whoever wishes it. */
@Component({
  selector: 'rc-word-counts-choice',
  template: `
    <label class="choice"
      ><input #box type="checkbox" [checked]="counts.areShown()" (change)="counts.show(box.checked)" /><ng-container
        i18n
        >Compter les mots</ng-container
      ></label
    >
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WordCountsChoice {
  protected readonly counts = inject(WordCounts);
}
