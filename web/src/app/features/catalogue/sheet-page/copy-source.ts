import {
  DOCUMENT,
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  effect,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Icon } from '#web/ui/icon';

/** Copies a text that ends with its source. Where the browser refuses, the text is shown, selected, to be copied by hand. */
@Component({
  selector: 'rc-copy-source',
  imports: [MatButton, Icon],
  templateUrl: './copy-source.html',
  styleUrl: './copy-source.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CopySource {
  readonly text = input.required<string>();

  readonly #window = inject(DOCUMENT).defaultView;
  private readonly field = viewChild<ElementRef<HTMLTextAreaElement>>('field');
  protected readonly state = signal<'idle' | 'copied' | 'refused'>('idle');

  constructor() {
    effect(() => {
      this.text();
      untracked(() => {
        this.state.set('idle');
      });
    });
    effect(() => {
      this.field()?.nativeElement.select();
    });
  }

  protected async copy(): Promise<void> {
    // Emptied first, so that a second copy is said too.
    this.state.set('idle');
    try {
      // Absent outside https, which intranets do without more often than one would like.
      const clipboard: Clipboard | undefined = this.#window?.navigator.clipboard;
      if (!clipboard) throw new Error('no clipboard here');
      await clipboard.writeText(this.text());
      this.state.set('copied');
    } catch {
      this.state.set('refused');
    }
  }
}
