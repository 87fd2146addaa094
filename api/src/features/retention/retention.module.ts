import { Module } from '@nestjs/common';
import { AccountsModule } from '#rooms/accounts';
import { AttachmentsModule } from '#rooms/attachments';
import { MailModule } from '#rooms/mail';
import { IdleAccounts } from './idle-accounts.service';
import { RetentionRepository } from './retention.repository';
import { RetentionService } from './retention.service';

@Module({
  imports: [AccountsModule, AttachmentsModule, MailModule],
  providers: [IdleAccounts, RetentionRepository, RetentionService],
  exports: [RetentionService],
})
export class RetentionModule {}
