import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { type ImageWidth, imageWidths } from '@recueil/contracts';

/** A joined image, as a text names it. */
export interface ShownImage {
  name: string;
  alternative: string;
  /** In points; not known of a text under way, nor of images that came before this was kept. */
  width?: number | null;
  height?: number | null;
}

/** Said of an image that no words describe, to those who do not see it. */
export const undescribed = $localize`Image non décrite`;

/** A joined image, drawn where it is named: no larger than needed, fetched when it comes in sight, in a place kept for it. */
@Component({
  selector: 'rc-attached-image',
  template: `
    <figure role="figure" [attr.aria-label]="image().name">
      <img
        decoding="async"
        [attr.loading]="isPrinted() ? 'eager' : 'lazy'"
        [class.framed]="!isMeasured()"
        [attr.width]="image().width"
        [attr.height]="image().height"
        [attr.sizes]="copies() ? sizes : null"
        [attr.srcset]="copies()"
        [alt]="alternative()"
        [src]="address()(null)"
      />
      <figcaption>
        <a download [href]="address()(null)">{{ label() }}</a>
        @if (isAlternativeShown() && image().alternative) {
          <span class="hint">{{ image().alternative }}</span>
        }
      </figcaption>
    </figure>
  `,
  styleUrl: './attached-image.scss',
  host: { '(window:beforeprint)': 'isPrinted.set(true)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AttachedImage {
  readonly image = input.required<ShownImage>();
  /** Where it is read, whole or in a narrower copy. */
  readonly address = input.required<(width: ImageWidth | null) => string>();
  /** What is said of it besides its name: « PNG, 240 ko ». */
  readonly what = input<string | null>(null);
  /** Shows the words for the image beside it, to somebody who judges the text. */
  readonly isAlternativeShown = input(false);

  protected readonly sizes = '(max-width: 48rem) 100vw, 44rem';
  /** What is printed is on the page, in sight or not. */
  protected readonly isPrinted = signal(false);
  protected readonly isMeasured = computed(() => this.image().width != null && this.image().height != null);
  protected readonly alternative = computed(() => this.image().alternative || undescribed);
  protected readonly label = computed(() => {
    const what = this.what();
    return what === null ? this.image().name : `${this.image().name} (${what})`;
  });
  /** For `srcset`; null where no copy is narrower than the image. */
  protected readonly copies = computed(() => {
    const { width } = this.image();
    const narrower = imageWidths.filter((each) => width == null || each < width);
    if (narrower.length === 0) return null;
    const copies = narrower.map((each) => `${this.address()(each)} ${each}w`);
    return [...copies, ...(width == null ? [] : [`${this.address()(null)} ${width}w`])].join(', ');
  });
}
