/** The heavy work of this room, for the processes that do it: nothing of the server comes with it. */
export { comparing } from './comparison/comparing.task';
export { placing } from './pasting/placing.task';
