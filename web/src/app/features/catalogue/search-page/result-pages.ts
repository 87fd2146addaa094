import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type SheetSearch, type SheetSearchResult, pagePaths, searchBounds } from '@recueil/contracts';
import type { Answer } from '../../../core/last-value';
import { writeSearch } from '../sheet-search';

/** The pages of results, as links: a page can be opened elsewhere, shared, come back to. */
@Component({
  selector: 'rc-result-pages',
  imports: [RouterLink],
  templateUrl: './result-pages.html',
  styleUrl: './result-pages.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ResultPages {
  readonly answer = input.required<Answer<SheetSearch, SheetSearchResult>>();
  readonly turned = output();

  protected readonly path = pagePaths.catalogue;
  protected readonly page = computed(() => this.answer().value.page);
  protected readonly count = computed(() => {
    const { total, pageSize } = this.answer().value;
    return Math.ceil(Math.min(total, searchBounds.window) / pageSize);
  });
  /** Page numbers; null where some are left out. */
  protected readonly pages = computed(() => pagesAround(this.page(), this.count()));

  protected paramsOf(page: number): Record<string, string> {
    return writeSearch({ ...this.answer().request, page });
  }
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
