import 'reflect-metadata';
import { serveTasks } from './core/tasks/serve-tasks';
import { cleaning } from './features/attachments/cleaning/cleaning.task';
import { placing } from './features/placements/placing.task';
import { comparing } from './features/submissions/comparison/comparing.task';

/** What the processes of heavy work run: every task that there is. */
serveTasks([cleaning, comparing, placing]);
