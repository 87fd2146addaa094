import type { Routes } from '@angular/router';
import { pagePaths } from '@recueil/contracts';
import { CommitteeFrame } from './committee-frame';

/** A path below that of the committee. */
function below(page: keyof typeof pagePaths): string {
  return pagePaths[page].slice(pagePaths.committee.length + 1);
}

/** The pages of the committee, each fetched when it is first opened. */
export const committeeRoutes: Routes = [
  {
    path: '',
    component: CommitteeFrame,
    children: [
      {
        path: '',
        pathMatch: 'full',
        loadComponent: () => import('./queue/queue-page').then(({ QueuePage }) => QueuePage),
        title: $localize`Comité, la file`,
      },
      {
        path: below('sitting'),
        loadComponent: () => import('./sitting/sitting-page').then(({ SittingPage }) => SittingPage),
        title: $localize`Ma séance`,
      },
      {
        path: below('committeeSubmission'),
        loadComponent: () => import('./file/file-page').then(({ FilePage }) => FilePage),
      },
    ],
  },
];
