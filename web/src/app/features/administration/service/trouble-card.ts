import { DOCUMENT, ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { ServiceTrouble } from '@recueil/contracts';
import { dayAndHour } from '#web/ui/french';
import { Icon } from '#web/ui/icon';

/** One thing that is wrong, or will be: what happens, what people notice, what to do. */
@Component({
  selector: 'rc-trouble-card',
  imports: [MatButton, Icon],
  templateUrl: './trouble-card.html',
  styleUrl: './trouble-card.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TroubleCard {
  readonly trouble = input.required<ServiceTrouble>();
  readonly retried = output();

  readonly #document = inject(DOCUMENT);
  protected readonly copied = signal<'idle' | 'copied' | 'refused'>('idle');
  protected readonly since = computed(() => dayAndHour(this.trouble().since));
  protected readonly id = computed(() => `etat-${this.trouble().check}`);

  protected async copy(text: string, shown: HTMLElement): Promise<void> {
    this.copied.set('idle');
    try {
      // Absent outside https, which intranets do without more often than one would like.
      const clipboard: Clipboard | undefined = this.#document.defaultView?.navigator.clipboard;
      if (!clipboard) throw new Error('no clipboard here');
      await clipboard.writeText(text);
      this.copied.set('copied');
    } catch {
      this.#document.getSelection()?.selectAllChildren(shown);
      this.copied.set('refused');
    }
  }
}
