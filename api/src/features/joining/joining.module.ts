import { Module } from '@nestjs/common';
import { AccountsModule } from '#rooms/accounts';
import { LinksModule } from '#rooms/links';
import { MailModule } from '#rooms/mail';
import { SignInModule } from '#rooms/sign-in';
import { AccessRequestRepository } from './access-request.repository';
import { AccessRequestsService } from './access-requests.service';
import { ForgottenPasswordService } from './forgotten-password.service';
import { InvitationsService } from './invitations.service';
import { RequestMails } from './request-mails.service';
import { VouchedRequests } from './vouched-requests.service';
import { JoiningController } from './joining.controller';

@Module({
  imports: [AccountsModule, LinksModule, MailModule, SignInModule],
  controllers: [JoiningController],
  providers: [
    AccessRequestRepository,
    AccessRequestsService,
    ForgottenPasswordService,
    InvitationsService,
    RequestMails,
    VouchedRequests,
  ],
  exports: [AccessRequestsService, InvitationsService, VouchedRequests],
})
export class JoiningModule {}
