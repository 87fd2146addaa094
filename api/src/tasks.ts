import 'reflect-metadata';
import { serveTasks } from './core/tasks/serve-tasks';
import { cleaning } from './features/attachments/cleaning/cleaning.task';
import { placing } from './features/texts/pasting/placing.task';
import { comparing } from './features/texts/comparison/comparing.task';

/** What the processes of heavy work run: every task that there is. */
serveTasks([cleaning, comparing, placing]);
