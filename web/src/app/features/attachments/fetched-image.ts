import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  DestroyRef,
  type ElementRef,
  afterNextRender,
  computed,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { type ImageWidth, imageWidths } from '@recueil/contracts';
import { readBlob } from '#web/core/read-blob';
import { undescribed } from '#web/ui/attached-image';
import { type FetchFile, FetchedFile, type FileFailure, fileFailure } from './fetched-file';

const [narrow, wide] = imageWidths;

/**
 * An image that no address leads to, drawn where the text names it: fetched once it comes in sight, no larger than
 * needed, in a place kept for it. The whole of it is saved from its name.
 */
@Component({
  selector: 'rc-fetched-image',
  imports: [FetchedFile, MatButton],
  templateUrl: './fetched-image.html',
  styleUrls: ['../../ui/attached-image.scss', './fetched-image.scss'],
  host: { '(window:beforeprint)': 'load()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FetchedImage {
  readonly image = input.required<{ sha256: string; name: string; alternative: string }>();
  readonly fetch = input.required<FetchFile>();

  readonly #document = inject(DOCUMENT);
  private readonly figure = viewChild.required<ElementRef<HTMLElement>>('figure');
  protected readonly isLoading = signal(false);
  /** The bytes themselves, as an address that pages may show; they go with what holds them. */
  protected readonly source = signal<string | null>(null);
  protected readonly failure = signal<FileFailure | null>(null);
  protected readonly alternative = computed(() => this.image().alternative || undescribed);

  constructor() {
    let stop = (): void => undefined;
    afterNextRender(() => {
      stop = this.#whenInSight(() => void this.load());
    });
    inject(DestroyRef).onDestroy(() => {
      stop();
    });
  }

  protected async load(): Promise<void> {
    if (this.isLoading() || this.source() !== null) return;
    this.isLoading.set(true);
    this.failure.set(null);
    try {
      const { bytes } = await this.fetch()(this.image().sha256, this.#width());
      this.source.set(await readBlob(bytes, 'address'));
    } catch (error) {
      this.failure.set(fileFailure(error));
    } finally {
      this.isLoading.set(false);
    }
  }

  /** The button goes away: whoever pressed it stays with the image. */
  protected retry(): void {
    this.figure().nativeElement.focus();
    void this.load();
  }

  protected isBroken(): void {
    this.source.set(null);
    this.failure.set(fileFailure(null));
  }

  /** Of the narrowest copy that is enough for its place on this screen. */
  #width(): ImageWidth {
    const points = this.#document.defaultView?.devicePixelRatio ?? 1;
    return this.figure().nativeElement.clientWidth * points <= narrow ? narrow : wide;
  }

  /** Answers how to stop waiting. Where nothing can tell, it is in sight. */
  #whenInSight(act: () => void): () => void {
    const Observer = this.#document.defaultView?.IntersectionObserver;
    if (!Observer) {
      act();
      return () => undefined;
    }
    const observer = new Observer(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        act();
      },
      { rootMargin: '50% 0px' },
    );
    observer.observe(this.figure().nativeElement);
    return () => {
      observer.disconnect();
    };
  }
}
