import { ChangeDetectionStrategy, Component, computed, input, model } from '@angular/core';
import { Icon } from './icon';

export interface Choice {
  value: string;
  label: string;
}

/** One of several, in a native list: its label above, its hint, and what is wrong with it, all tied to it. */
@Component({
  selector: 'rc-select-field',
  imports: [Icon],
  template: `
    <label class="label" [for]="name()">{{ label() }}</label>
    @if (hint()) {
      <p class="hint" [id]="name() + '-aide'">{{ hint() }}</p>
    }
    <div class="box">
      <select
        #list
        [id]="name()"
        [attr.aria-invalid]="error() !== null ? 'true' : null"
        [attr.aria-describedby]="describedBy()"
        (change)="value.set(list.value)"
      >
        @for (choice of choices(); track choice.value) {
          <option [value]="choice.value" [selected]="choice.value === value()">{{ choice.label }}</option>
        }
      </select>
    </div>
    @if (error()) {
      <p class="error" [id]="name() + '-erreur'">
        <svg rcIcon="warning" /><span>{{ error() }}</span>
      </p>
    }
  `,
  styleUrl: './text-field.scss',
  styles: 'select { width: 100%; }',
  host: { '[class.bad]': 'error() !== null' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SelectField {
  /** Of the control: unique on the page. */
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly choices = input.required<readonly Choice[]>();
  readonly hint = input<string | null>(null);
  readonly error = input<string | null>(null);
  readonly value = model('');

  protected readonly describedBy = computed(() => {
    const ids = [this.hint() && `${this.name()}-aide`, this.error() && `${this.name()}-erreur`].filter(Boolean);
    return ids.length > 0 ? ids.join(' ') : null;
  });
}
