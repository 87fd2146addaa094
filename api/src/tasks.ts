import 'reflect-metadata';
import { serveTasks } from '#core/tasks/serve-tasks';
import { cleaning } from '#rooms/cleaning';
import { comparing, placing } from './features/texts/tasks';

/** What the processes of heavy work run: every task that there is. */
serveTasks([cleaning, comparing, placing]);
