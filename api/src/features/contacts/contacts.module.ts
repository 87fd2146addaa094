import { Module } from '@nestjs/common';
import { CatalogueModule } from '#rooms/catalogue';
import { LinksModule } from '#rooms/links';
import { MailModule } from '#rooms/mail';
import { ContactNotices } from './contact-notices.service';
import { ContactRepository } from './contact.repository';
import { ContactWithdrawal } from './contact-withdrawal.service';
import { ContactsController } from './contacts.controller';
import { TeamMessages } from './team-messages.service';

@Module({
  imports: [CatalogueModule, LinksModule, MailModule],
  controllers: [ContactsController],
  providers: [ContactNotices, ContactRepository, ContactWithdrawal, TeamMessages],
  exports: [ContactNotices, ContactWithdrawal],
})
export class ContactsModule {}
