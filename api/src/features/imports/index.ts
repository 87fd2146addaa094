export { ImportsModule } from './imports.module';
export { ImportsService, type ImportNote, type ImportReport } from './imports.service';
