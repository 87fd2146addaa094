export { BackupModule } from './backup.module';
export { Backups, type BackupMade } from './backups.service';
export type { Progress } from './progress';
export { ErasureReplays, type JournalGiven, type Replayed } from './erasure-replays.service';
export { Restorer, type Restored } from './restorer.service';
