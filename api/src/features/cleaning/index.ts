export { cleaning } from './cleaning.task';
