import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { compareLines, compareTexts } from '@recueil/text';
import { Comparison } from '../../ui/comparison/comparison';
import { TextEditor } from '../../ui/editor/text-editor';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import { type CorrectablePart, type PartText, isLine, requiredParts } from './typed-decision';
import { ValidationStore } from './validation-store';

/** One part to be corrected, as it is proposed at first; below it, what the correction changes. */
@Component({
  selector: 'rc-correction-field',
  imports: [MatButton, Comparison, Notice, TextEditor, TextField],
  template: `
    @if (store.isOvertaken(part())) {
      <rc-notice kind="warn">
        <p i18n>
          Le texte proposé a changé depuis votre correction. Vos mots sont restés&#8239;: comparez ci-dessous, ou
          repartez du nouveau texte.
        </p>
        <p>
          <button matButton="outlined" type="button" i18n (click)="store.uncorrect(part())">
            Repartir du nouveau texte
          </button>
        </p>
      </rc-notice>
    }
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
        [value]="$any(store.textOf(part()))"
        (valueChange)="store.correct(part(), $event)"
      />
    }
    @if (change(); as changed) {
      <div class="change">
        <p class="label small" [id]="name() + '-change'" i18n>Ce que votre correction change</p>
        <rc-comparison role="group" [attr.aria-labelledby]="name() + '-change'" [blocks]="changed.blocks" />
      </div>
    }
  `,
  styles: `
    :host {
      display: block;
      margin-top: var(--rc-4);
    }

    rc-notice {
      margin-bottom: var(--rc-3);
    }

    .change {
      margin-top: var(--rc-3);
      padding-left: var(--rc-4);
      border-left: 2px solid var(--mat-sys-outline-variant);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CorrectionField {
  readonly part = input.required<CorrectablePart>();
  /** As the page calls it. */
  readonly heading = input.required<string>();
  readonly error = input<string | null>(null);

  protected readonly store = inject(ValidationStore);
  protected readonly name = computed(() => `correction-${this.part()}`);
  protected readonly isRequired = computed(() => requiredParts.includes(this.part()));
  protected readonly label = computed(() => $localize`Votre correction\u202F: ${this.heading()}:part:`);
  protected readonly line = computed(() => {
    const text = this.store.textOf(this.part());
    return isLine(this.part()) ? { text: typeof text === 'string' ? text : '' } : null;
  });
  protected readonly change = computed(() => {
    const compared = compare(this.store.proposed(this.part()), this.store.textOf(this.part()));
    return compared.changed ? compared : null;
  });
}

function compare(before: PartText, after: PartText): ReturnType<typeof compareTexts> {
  if (typeof before === 'string' || typeof after === 'string') {
    return compareLines(typeof before === 'string' ? before : '', typeof after === 'string' ? after : '');
  }
  return compareTexts(before, after);
}
