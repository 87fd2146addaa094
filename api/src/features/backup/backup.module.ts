import { Module } from '@nestjs/common';
import { AccountsModule } from '#rooms/accounts';
import { AttachmentsModule } from '#rooms/attachments';
import { ContactsModule } from '#rooms/contacts';
import { EditorialModule } from '#rooms/editorial';
import { ErasuresModule } from '#rooms/erasures';
import { MailModule } from '#rooms/mail';
import { NoticesModule } from '#rooms/notices';
import { ScheduleModule } from '#rooms/schedule';
import { BackupRepository } from './backup.repository';
import { Backups } from './backups.service';
import { DerivedJobs } from './derived-jobs.service';
import { ErasureReplay } from './erasure-replay.service';
import { ErasureReplays } from './erasure-replays.service';
import { RestorationRepository } from './restoration.repository';
import { Restorer } from './restorer.service';

/** All that an installation holds, in one folder, and back. */
@Module({
  imports: [
    AccountsModule,
    AttachmentsModule,
    ContactsModule,
    EditorialModule,
    ErasuresModule,
    MailModule,
    NoticesModule,
    ScheduleModule,
  ],
  providers: [BackupRepository, Backups, DerivedJobs, ErasureReplay, ErasureReplays, RestorationRepository, Restorer],
  exports: [Backups, ErasureReplays, Restorer],
})
export class BackupModule {}
