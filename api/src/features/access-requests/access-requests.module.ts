import { Module } from '@nestjs/common';
import { AccountInvitationsModule } from '#rooms/account-invitations';
import { AccountsModule } from '#rooms/accounts';
import { LinksModule } from '#rooms/links';
import { MailModule } from '#rooms/mail';
import { SignInModule } from '#rooms/sign-in';
import { AccessDecisions } from './access-decisions.service';
import { AccessRequestRepository } from './access-request.repository';
import { AccessRequestsController } from './access-requests.controller';
import { AccessRequests } from './access-requests.service';
import { AskingAccess } from './asking-access.service';
import { ProvingAccess } from './proving-access.service';
import { RequestMails } from './request-mails.service';
import { VouchedRequests } from './vouched-requests.service';

@Module({
  imports: [AccountInvitationsModule, AccountsModule, LinksModule, MailModule, SignInModule],
  controllers: [AccessRequestsController],
  providers: [
    AccessDecisions,
    AccessRequestRepository,
    AccessRequests,
    AskingAccess,
    ProvingAccess,
    RequestMails,
    VouchedRequests,
  ],
  exports: [AccessDecisions, VouchedRequests],
})
export class AccessRequestsModule {}
