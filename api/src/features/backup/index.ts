export { BackupModule } from './backup.module';
export { Backups, type BackupMade } from './backups.service';
export type { Progress } from './progress';
export { Restorer, type Restored } from './restorer.service';
