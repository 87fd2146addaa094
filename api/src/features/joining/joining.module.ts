import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module';
import { LinksModule } from '../links/links.module';
import { MailModule } from '../mail/mail.module';
import { SignInModule } from '../sign-in/sign-in.module';
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
