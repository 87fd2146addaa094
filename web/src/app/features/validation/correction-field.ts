import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TextEditor } from '#web/ui/editor/text-editor';
import { errorOf } from '#web/ui/part-editors/part-fields';
import { TextField } from '#web/ui/text-field';
import { CorrectionFrame } from './correction-frame';
import { correctionControl } from './correction-problems';
import { type TextPart, isLine, requiredParts } from './part-values';
import { ValidationStore } from './validation-store';

/** A text to be corrected, as it is proposed at first. */
@Component({
  selector: 'rc-correction-field',
  imports: [CorrectionFrame, TextEditor, TextField],
  template: `
    <rc-correction-frame [part]="part()" [heading]="heading()" [control]="name()">
      @if (line(); as value) {
        <rc-text-field
          [name]="name()"
          [label]="label()"
          [isRequired]="isRequired()"
          [rows]="part() === 'pitch' ? 3 : 1"
          [error]="error()"
          [value]="value.text"
          (valueChange)="store.correct(part(), $event)"
        />
      } @else {
        <rc-text-editor
          [name]="name()"
          [label]="label()"
          [isRequired]="isRequired()"
          [error]="error()"
          [value]="$any(store.values()?.[part()] ?? null)"
          (valueChange)="store.correct(part(), $event)"
        />
      }
    </rc-correction-frame>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CorrectionField {
  readonly part = input.required<TextPart>();
  /** As the page calls it. */
  readonly heading = input.required<string>();

  protected readonly store = inject(ValidationStore);
  protected readonly name = computed(() => correctionControl(this.part()));
  protected readonly error = computed(() => errorOf(this.store.problems(), this.part()));
  protected readonly isRequired = computed(() => requiredParts.includes(this.part()));
  protected readonly label = computed(() => $localize`Votre correction\u202F: ${this.heading()}:part:`);
  protected readonly line = computed(() => {
    const part = this.part();
    return isLine(part) ? { text: this.store.values()?.[part] ?? '' } : null;
  });
}
