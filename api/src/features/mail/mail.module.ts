import { Module } from '@nestjs/common';
import { LinksModule } from '#rooms/links';
import { FailingMailsController } from './failing-mails.controller';
import { FailingMails } from './failing-mails.service';
import { MailPreviewController } from './mail-preview.controller';
import { MailSender } from './mail-sender';
import { MailStanding } from './mail-standing.service';
import { MailTransport } from './mail-transport';
import { MailRepository } from './mail.repository';
import { MailService } from './mail.service';

@Module({
  imports: [LinksModule],
  controllers: [FailingMailsController, MailPreviewController],
  providers: [FailingMails, MailRepository, MailSender, MailService, MailStanding, MailTransport],
  exports: [MailSender, MailService, MailStanding, MailTransport],
})
export class MailModule {}
