import type { Routes } from '@angular/router';
import { pathBelow } from '#web/core/page-paths';
import { CommitteeFrame } from './committee-frame';

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
        path: pathBelow('committee', 'sitting'),
        loadComponent: () => import('./sitting/sitting-page').then(({ SittingPage }) => SittingPage),
        title: $localize`Ma séance`,
      },
      {
        path: pathBelow('committee', 'committeeSubmission'),
        loadComponent: () => import('./submission/submission-page').then(({ SubmissionPage }) => SubmissionPage),
      },
    ],
  },
];
