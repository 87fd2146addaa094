import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { pagePaths, sheetPath } from '@recueil/contracts';
import { AboutStore } from '#web/core/about-store';
import { SessionStore } from '#web/core/session-store';
import { formatNumber, sentence, sheetCount } from '#web/ui/french';
import { ProblemView } from '#web/ui/problem-view';
import { SearchBox } from '#web/ui/search-box';
import { ResultCard } from '../result-card';
import { withWords, writeSearch } from '../sheet-search';
import { HomeStore } from './home-store';
import { Soon } from './soon';
import { ThemeContents } from './theme-contents';

/** The first page: a search, a table of contents, what is new, what did not work. */
@Component({
  selector: 'rc-home-page',
  imports: [RouterLink, MatButton, SearchBox, ResultCard, ThemeContents, ProblemView, Soon],
  templateUrl: './home-page.html',
  styleUrl: './home-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HomePage {
  readonly #router = inject(Router);

  readonly #session = inject(SessionStore);
  protected readonly about = inject(AboutStore);
  protected readonly store = inject(HomeStore);
  protected readonly paths = pagePaths;
  protected readonly sheetPath = sheetPath;
  protected readonly sheetCount = sheetCount;
  protected readonly examples = [
    $localize`accueil unique`,
    $localize`rendez-vous`,
    $localize`réclamations`,
    $localize`courriers plus clairs`,
  ];
  protected readonly practices = computed(() => {
    const total = this.store.home()?.total ?? 0;
    return total === 1 ? $localize`Une pratique` : $localize`${formatNumber(total)}:count:\u00A0pratiques`;
  });
  protected readonly setbackLink = computed(() => {
    const count = this.store.home()?.setbackCount ?? 0;
    return count > 1 ? $localize`Les ${sheetCount(count)}:sheets: qui le racontent` : null;
  });
  protected readonly all = computed(() => $localize`Voir les ${sheetCount(this.store.home()?.total ?? 0)}:sheets:`);
  protected readonly sentence = sentence;

  /** Whoever is not invited, before the opening. */
  protected readonly isSoon = computed(() => this.about.about()?.opened === false && this.#session.me() === null);
  protected readonly isBeginning = computed(() => this.store.home()?.total === 0);

  constructor() {
    this.store.refresh();
  }

  protected search(words: string): void {
    void this.#router.navigate([pagePaths.catalogue], { queryParams: writeSearch(withWords({}, words)) });
  }
}
