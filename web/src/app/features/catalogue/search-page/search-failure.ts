import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { pagePaths } from '@recueil/contracts';
import { type Failure } from '#web/core/failure';
import { Notice } from '#web/ui/notice';

/** Why a search has no answer, and what one may do. When nobody answers at all, the banner of the site says it too. */
@Component({
  selector: 'rc-search-failure',
  imports: [MatButton, Notice, RouterLink],
  templateUrl: './search-failure.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SearchFailure {
  readonly failure = input.required<Failure>();
  /** Whether the results of the search before are still on the page. */
  readonly hasResults = input(false);
  readonly retried = output();

  protected readonly catalogue = pagePaths.catalogue;
  protected readonly isRefused = computed(() => this.failure().kind === 'refused');
  protected readonly title = computed(() => {
    if (this.isRefused()) return $localize`Cette recherche n’a pas été comprise.`;
    return this.hasResults()
      ? $localize`Cette recherche n’a pas abouti.`
      : $localize`Les fiches ne peuvent pas être affichées.`;
  });
  protected readonly detail = computed(() => {
    const kept = this.hasResults() ? $localize`Les résultats affichés sont ceux de la recherche précédente.` : null;
    return [this.failure().detail, kept].filter(Boolean).join(' ');
  });
}
