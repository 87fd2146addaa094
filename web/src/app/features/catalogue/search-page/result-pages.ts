import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { type SheetSearch, type SheetSearchResult, pagePaths, searchBounds } from '@recueil/contracts';
import { type Answer } from '#web/core/last-value';
import { PageLinks } from '#web/ui/page-links';
import { writeSearch } from '../sheet-search';

/** The pages of results: no further than the search goes. */
@Component({
  selector: 'rc-result-pages',
  imports: [PageLinks],
  template: `<rc-page-links
    [path]="path"
    [page]="answer().value.page"
    [count]="count()"
    [paramsOf]="paramsOf"
    (turned)="turned.emit()"
  />`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ResultPages {
  readonly answer = input.required<Answer<SheetSearch, SheetSearchResult>>();
  readonly turned = output();

  protected readonly path = pagePaths.catalogue;
  protected readonly count = computed(() => {
    const { total, pageSize } = this.answer().value;
    return Math.ceil(Math.min(total, searchBounds.window) / pageSize);
  });
  protected readonly paramsOf = (page: number): Record<string, string> =>
    writeSearch({ ...this.answer().request, page });
}
