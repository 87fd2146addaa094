import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type SheetSearch, type SheetSearchResult, pagePaths } from '@recueil/contracts';
import { type Answer } from '#web/core/last-value';
import { Leader } from '#web/ui/leader';
import { writeSearch } from '../sheet-search';

/** Nothing is found: the ways out, each with what it would find. */
@Component({
  selector: 'rc-no-result',
  imports: [RouterLink, Leader],
  templateUrl: './no-result.html',
  styleUrl: './no-result.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NoResult {
  readonly answer = input.required<Answer<SheetSearch, SheetSearchResult>>();

  protected readonly path = pagePaths.catalogue;
  protected readonly isCatalogueEmpty = computed(() => this.answer().value.catalogueTotal === 0);
  protected readonly ways = computed(() =>
    this.answer().value.suggestions.map(({ label, count, search }) => ({ label, count, params: writeSearch(search) })),
  );
}
