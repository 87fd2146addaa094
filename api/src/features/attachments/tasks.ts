/** The heavy work of this room, for the processes that do it: nothing of the server comes with it. */
export { cleaning } from './cleaning/cleaning.task';
