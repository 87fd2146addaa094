import { MailModule } from '#rooms/mail';
import { SubmissionsModule } from '#rooms/submissions';
import { MyNotices } from './my-notices.service';
import { NoticeDelivery } from './notice-delivery.service';
import { NoticeRepository } from './notice.repository';
import { NoticesController } from './notices.controller';
import { Notifications } from './notifications.service';
import { Summaries } from './summaries.service';
import { UndeliveredNotices } from './undelivered-notices.service';
import { Module } from '@nestjs/common';

/** What people are told of a sheet under way, in the application and by mail. */
@Module({
  imports: [MailModule, SubmissionsModule],
  controllers: [NoticesController],
  providers: [MyNotices, NoticeDelivery, NoticeRepository, Notifications, Summaries, UndeliveredNotices],
  exports: [NoticeDelivery, Notifications, Summaries],
})
export class NoticesModule {}
