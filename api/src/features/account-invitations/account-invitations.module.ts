import { Module } from '@nestjs/common';
import { AccountsModule } from '#rooms/accounts';
import { LinksModule } from '#rooms/links';
import { MailModule } from '#rooms/mail';
import { SignInModule } from '#rooms/sign-in';
import { AccountInvitationsController } from './account-invitations.controller';
import { AccountInvitations } from './account-invitations.service';

@Module({
  imports: [AccountsModule, LinksModule, MailModule, SignInModule],
  controllers: [AccountInvitationsController],
  providers: [AccountInvitations],
  exports: [AccountInvitations],
})
export class AccountInvitationsModule {}
