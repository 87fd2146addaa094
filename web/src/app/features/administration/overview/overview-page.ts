import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { pagePaths } from '@recueil/contracts';
import { Icon } from '#web/ui/icon';
import { Leader } from '#web/ui/leader';
import { ProblemView } from '#web/ui/problem-view';
import { OverviewStore } from './overview-store';

interface Entry {
  path: string;
  label: string;
  about: string;
  count: number;
  unit: string;
}

/** Where an administrator begins: what to look at, and the parts of the administration. */
@Component({
  selector: 'rc-overview-page',
  imports: [RouterLink, Icon, Leader, ProblemView],
  providers: [OverviewStore],
  templateUrl: './overview-page.html',
  styleUrl: './overview-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OverviewPage {
  protected readonly store = inject(OverviewStore);
  protected readonly firstSteps = pagePaths.firstSteps;
  protected readonly failingMails = pagePaths.failingMails;
  protected readonly serviceState = pagePaths.serviceState;
  protected readonly settings = pagePaths.settings;
  protected readonly history = pagePaths.history;
  protected readonly entries = computed<Entry[]>(() => {
    const counts = this.store.counts();
    if (!counts) return [];
    return [
      {
        path: pagePaths.people,
        label: $localize`Personnes`,
        about: $localize`Inviter, donner des rôles, noter une absence, fermer un compte.`,
        count: counts.people,
        unit: counts.people === 1 ? $localize`personne` : $localize`personnes`,
      },
      {
        path: pagePaths.organisations,
        label: $localize`Organismes`,
        about: $localize`Corriger un nom, réunir deux écritures du même organisme.`,
        count: counts.organisations,
        unit: counts.organisations === 1 ? $localize`organisme` : $localize`organismes`,
      },
      {
        path: pagePaths.themesAdministration,
        label: $localize`Thèmes`,
        about: $localize`Créer, renommer, ranger. Les anciennes adresses mènent toujours au bon endroit.`,
        count: counts.themes,
        unit: counts.themes === 1 ? $localize`thème` : $localize`thèmes`,
      },
      {
        path: pagePaths.committees,
        label: $localize`Comités`,
        about: $localize`Leurs thèmes, leurs membres de chaque côté, leurs séances.`,
        count: counts.committees,
        unit: counts.committees === 1 ? $localize`comité` : $localize`comités`,
      },
    ];
  });
}
