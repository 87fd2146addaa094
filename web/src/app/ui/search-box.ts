import { ChangeDetectionStrategy, Component, type ElementRef, input, output, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { searchBounds } from '@recueil/contracts';
import { Icon } from './icon';

/** The one field in which one searches. Says each keystroke, and when it is sent. */
@Component({
  selector: 'rc-search-box',
  imports: [MatButton, Icon],
  templateUrl: './search-box.html',
  styleUrl: './search-box.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SearchBox {
  readonly label = input.required<string>();
  readonly isLabelHidden = input(false);
  readonly value = input('');
  readonly typed = output<string>();
  readonly sent = output<string>();

  protected readonly maxLength = searchBounds.query;
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');

  protected send(event: Event): void {
    event.preventDefault();
    this.sent.emit(this.field().nativeElement.value);
  }
}
