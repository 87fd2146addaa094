export { cleanOffice } from './clean-office';
