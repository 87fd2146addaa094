import { Module } from '@nestjs/common';
import { AttachmentsModule } from '#rooms/attachments';
import { MailModule } from '#rooms/mail';
import { NoticesModule } from '#rooms/notices';
import { ScheduleModule } from '#rooms/schedule';
import { BackupRepository } from './backup.repository';
import { Backups } from './backups.service';
import { DerivedJobs } from './derived-jobs.service';
import { RestorationRepository } from './restoration.repository';
import { Restorer } from './restorer.service';

/** All that an installation holds, in one folder, and back. */
@Module({
  imports: [AttachmentsModule, MailModule, NoticesModule, ScheduleModule],
  providers: [BackupRepository, Backups, DerivedJobs, RestorationRepository, Restorer],
  exports: [Backups, Restorer],
})
export class BackupModule {}
