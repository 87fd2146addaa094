import 'reflect-metadata';
import { serveTasks } from '../src/core/tasks/serve-tasks';
import { heavyTasks } from './builders/heavy-tasks';

/** The program of a pool under test: tasks that behave as badly as they can. */
serveTasks(Object.values(heavyTasks));
