export { cleanPdf } from './clean-pdf';
