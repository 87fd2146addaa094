import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { SectionName } from '@recueil/contracts';
import { TextEditor } from '#web/ui/editor/text-editor';
import { DraftStore } from './draft-store';
import { WordCounts } from './counting/word-counts';
import { expectedResultsLabel, partId, sectionWords } from './words';

/** One section of the proposal: its editor, and what a good answer looks like for whoever asks. */
@Component({
  selector: 'rc-section-field',
  imports: [TextEditor],
  template: `
    <div [id]="id()" tabindex="-1">
      <rc-text-editor
        [name]="id() + '-texte'"
        [label]="label()"
        [hint]="words().hint"
        [softLimit]="words().softLimit"
        [isCounted]="counts.areShown()"
        [isRequired]="section() !== 'setbacks'"
        [disabled]="store.closed() !== null"
        [error]="error() ?? store.errorOf('sections.' + section())"
        [value]="text()"
        (valueChange)="store.write(section(), $event)"
      />
    </div>
    <details class="example">
      <summary class="small">
        <ng-container i18n
          >Un exemple<span class="vh"> pour «&#8239;{{ label() }}&#8239;»</span></ng-container
        >
      </summary>
      <p class="small serif">«&#8239;{{ words().example }}&#8239;»</p>
    </details>
  `,
  styleUrl: './section-field.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SectionField {
  readonly section = input.required<SectionName>();
  readonly error = input<string | null>(null);

  protected readonly store = inject(DraftStore);
  protected readonly counts = inject(WordCounts);
  protected readonly id = computed(() => partId(this.section()));
  protected readonly words = computed(() => sectionWords[this.section()]);
  protected readonly label = computed(() =>
    this.section() === 'results' && this.store.content().resultsKind === 'expected'
      ? expectedResultsLabel
      : this.words().label,
  );
  protected readonly text = computed(() => this.store.content().sections[this.section()]);
}
