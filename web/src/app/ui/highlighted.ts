import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { HighlightPiece } from '@recueil/contracts';

/** A text with what matched marked out: text nodes, whatever it holds. */
@Component({
  selector: 'rc-highlighted',
  template: `@for (piece of pieces(); track $index) {
    @if (piece.hit) {
      <mark>{{ piece.text }}</mark>
    } @else {
      <span>{{ piece.text }}</span>
    }
  }`,
  // A mark of direction in a text turns that text, never the words around it.
  styles: ':host { unicode-bidi: isolate; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Highlighted {
  readonly pieces = input.required<readonly HighlightPiece[]>();
}
