import type { Routes } from '@angular/router';
import { pathBelow } from '#web/core/page-paths';
import { AdministrationFrame } from './administration-frame';

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
        path: pathBelow('administration', 'firstSteps'),
        loadComponent: () => import('./first-steps/first-steps-page').then(({ FirstStepsPage }) => FirstStepsPage),
        title: $localize`Premiers pas – Administration`,
      },
      {
        path: pathBelow('administration', 'people'),
        loadComponent: () => import('./people/people-page').then(({ PeoplePage }) => PeoplePage),
        title: $localize`Personnes – Administration`,
      },
      {
        path: pathBelow('administration', 'person'),
        loadComponent: () => import('./person/person-page').then(({ PersonPage }) => PersonPage),
      },
      {
        path: pathBelow('administration', 'organisations'),
        loadComponent: () =>
          import('./organisations/organisations-page').then(({ OrganisationsPage }) => OrganisationsPage),
        title: $localize`Organismes – Administration`,
      },
      {
        path: pathBelow('administration', 'themesAdministration'),
        loadComponent: () => import('./themes/themes-page').then(({ ThemesPage }) => ThemesPage),
        title: $localize`Thèmes – Administration`,
      },
      {
        path: pathBelow('administration', 'committees'),
        loadComponent: () => import('./committees/committees-page').then(({ CommitteesPage }) => CommitteesPage),
        title: $localize`Comités – Administration`,
      },
      {
        path: pathBelow('administration', 'failingMails'),
        loadComponent: () => import('./mails/failing-mails-page').then(({ FailingMailsPage }) => FailingMailsPage),
        title: $localize`Messages non distribués – Administration`,
      },
      {
        path: pathBelow('administration', 'serviceState'),
        loadComponent: () => import('./service/service-state-page').then(({ ServiceStatePage }) => ServiceStatePage),
        title: $localize`État du service – Administration`,
      },
      {
        path: pathBelow('administration', 'settings'),
        loadComponent: () => import('./settings/settings-page').then(({ SettingsPage }) => SettingsPage),
        title: $localize`Réglages – Administration`,
      },
      {
        path: pathBelow('administration', 'history'),
        loadComponent: () => import('./history/history-page').then(({ HistoryPage }) => HistoryPage),
        title: $localize`Historique – Administration`,
      },
    ],
  },
];
