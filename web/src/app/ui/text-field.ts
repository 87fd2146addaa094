import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, model } from '@angular/core';
import { Icon } from './icon';

/**
 * A line or more to type in: its label above, its hint, and what is wrong with it, all tied to it. A password can be
 * shown, and pasted; a day is chosen as the browser does it, and reads `2026-12-03`.
 */
@Component({
  selector: 'rc-text-field',
  imports: [Icon],
  templateUrl: './text-field.html',
  styleUrl: './text-field.scss',
  host: { '[class.bad]': 'error() !== null' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TextField {
  /** Of the control: unique on the page. */
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly type = input<'text' | 'email' | 'password' | 'date'>('text');
  readonly hint = input<string | null>(null);
  readonly error = input<string | null>(null);
  /** What the browser may fill in: a token of HTML's `autocomplete`. */
  readonly autocomplete = input('off');
  readonly maxLength = input<number | null>(null);
  /** More than one: a text of several lines. */
  readonly rows = input(1);
  readonly isRequired = input(true);
  /** Whether the label says that a field may stay empty: among filters, it goes without saying. */
  readonly isOptionalSaid = input(true);
  /** The id of a `datalist`. */
  readonly list = input<string | null>(null);
  readonly value = model('');

  /** A password is hidden again each time that the field changes its nature. */
  protected readonly isShown = linkedSignal({ source: this.type, computation: () => false });
  protected readonly shownType = computed(() => (this.type() === 'password' && this.isShown() ? 'text' : this.type()));
  protected readonly describedBy = computed(() => {
    const ids = [this.hint() && `${this.name()}-aide`, this.error() && `${this.name()}-erreur`].filter(Boolean);
    return ids.length > 0 ? ids.join(' ') : null;
  });
}
