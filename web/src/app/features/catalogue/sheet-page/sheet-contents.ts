import {
  DOCUMENT,
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  afterRenderEffect,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';

export interface ContentsEntry {
  /** Of the heading that it leads to. */
  id: string;
  label: string;
}

/** The contents of a sheet, which follow the reader: the section at the top of the window is the current one. */
@Component({
  selector: 'rc-sheet-contents',
  imports: [RouterLink],
  templateUrl: './sheet-contents.html',
  styleUrl: './sheet-contents.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SheetContents {
  readonly entries = input.required<ContentsEntry[]>();

  readonly #document = inject(DOCUMENT);
  private readonly panel = viewChild.required<ElementRef<HTMLElement>>('panel');
  protected readonly current = signal<string | null>(null);

  constructor() {
    afterRenderEffect((onCleanup) => {
      const ids = this.entries().map(({ id }) => id);
      const stop = this.#observe(ids);
      onCleanup(stop);
    });
  }

  /** On a small screen the contents cover the sheet that they lead to. */
  protected close(): void {
    const panel = this.panel().nativeElement;
    if (panel.matches(':popover-open')) panel.hidePopover();
  }

  #observe(ids: string[]): () => void {
    const Observer = this.#document.defaultView?.IntersectionObserver;
    if (!Observer) return () => undefined;
    const visible = new Set<string>();
    const observer = new Observer(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const id = target.getAttribute('aria-labelledby') ?? '';
          if (isIntersecting) visible.add(id);
          else visible.delete(id);
        }
        // Between two sections, and above the first, the one that was or will be read.
        this.current.set(ids.find((id) => visible.has(id)) ?? this.current() ?? ids[0] ?? null);
      },
      { rootMargin: '-12% 0px -60% 0px' },
    );
    for (const id of ids) {
      const section = this.#document.querySelector(`section[aria-labelledby="${id}"]`);
      if (section) observer.observe(section);
    }
    return () => {
      observer.disconnect();
    };
  }
}
