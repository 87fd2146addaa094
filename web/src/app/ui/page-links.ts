import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { type Params, RouterLink } from '@angular/router';

/** The pages of a list, as links: a page can be opened elsewhere, shared, come back to. */
@Component({
  selector: 'rc-page-links',
  imports: [RouterLink],
  templateUrl: './page-links.html',
  styleUrl: './page-links.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PageLinks {
  readonly path = input.required<string>();
  readonly page = input.required<number>();
  readonly count = input.required<number>();
  /** The query of a page's address. */
  readonly paramsOf = input.required<(page: number) => Params>();
  readonly turned = output();

  /** Page numbers; null where some are left out. */
  protected readonly pages = computed(() => pagesAround(this.page(), this.count()));
}

/** The first, the last, the current one and its neighbours. */
export function pagesAround(page: number, count: number): (number | null)[] {
  const shown = Array.from({ length: count }, (_, index) => index + 1).filter(
    (number) => number === 1 || number === count || Math.abs(number - page) <= 1,
  );
  return shown.flatMap((number, index) => {
    const before = shown[index - 1];
    if (before === undefined || number - before === 1) return [number];
    return number - before === 2 ? [number - 1, number] : [null, number];
  });
}
