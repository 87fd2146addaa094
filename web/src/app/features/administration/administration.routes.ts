import type { Routes } from '@angular/router';
import { pagePaths } from '@recueil/contracts';
import { AdministrationFrame } from './administration-frame';

/** A path below that of the administration. */
function below(page: keyof typeof pagePaths): string {
  return pagePaths[page].slice(pagePaths.administration.length + 1);
}

/** The pages of the administration, each fetched when it is first opened. */
export const administrationRoutes: Routes = [
  {
    path: '',
    component: AdministrationFrame,
    children: [
      {
        path: '',
        pathMatch: 'full',
        loadComponent: () => import('./overview/overview-page').then(({ OverviewPage }) => OverviewPage),
        title: $localize`Administration`,
      },
      {
        path: below('people'),
        loadComponent: () => import('./people/people-page').then(({ PeoplePage }) => PeoplePage),
        title: $localize`Personnes – Administration`,
      },
      {
        path: below('person'),
        loadComponent: () => import('./person/person-page').then(({ PersonPage }) => PersonPage),
      },
      {
        path: below('organisations'),
        loadComponent: () =>
          import('./organisations/organisations-page').then(({ OrganisationsPage }) => OrganisationsPage),
        title: $localize`Organismes – Administration`,
      },
      {
        path: below('themesAdministration'),
        loadComponent: () => import('./themes/themes-page').then(({ ThemesPage }) => ThemesPage),
        title: $localize`Thèmes – Administration`,
      },
      {
        path: below('committees'),
        loadComponent: () => import('./committees/committees-page').then(({ CommitteesPage }) => CommitteesPage),
        title: $localize`Comités – Administration`,
      },
      {
        path: below('failingMails'),
        loadComponent: () => import('./mails/failing-mails-page').then(({ FailingMailsPage }) => FailingMailsPage),
        title: $localize`Messages non distribués – Administration`,
      },
      {
        path: below('settings'),
        loadComponent: () => import('./settings/settings-page').then(({ SettingsPage }) => SettingsPage),
        title: $localize`Réglages – Administration`,
      },
      {
        path: below('history'),
        loadComponent: () => import('./history/history-page').then(({ HistoryPage }) => HistoryPage),
        title: $localize`Historique – Administration`,
      },
    ],
  },
];
