import { Module } from '@nestjs/common';
import { AccountsModule } from '#rooms/accounts';
import { AddressesModule } from '#rooms/addresses';
import { AdmissionModule } from '#rooms/admission';
import { JoiningModule } from '#rooms/joining';
import { LinksModule } from '#rooms/links';
import { MailModule } from '#rooms/mail';
import { SessionsModule } from '#rooms/sessions';
import { SignInModule } from '#rooms/sign-in';
import { IdentitiesController } from './identities.controller';
import { IdentitiesService } from './identities.service';
import { IdentityProofController } from './identity-proof.controller';
import { IdentityProof } from './identity-proof.service';
import { IdentityRepository } from './identity.repository';
import { OpenidAttemptRepository } from './openid-attempt.repository';
import { OpenidController } from './openid.controller';
import { OpenidProvider } from './openid-provider';
import { OpenidService } from './openid.service';

@Module({
  imports: [
    AccountsModule,
    AddressesModule,
    AdmissionModule,
    JoiningModule,
    LinksModule,
    MailModule,
    SessionsModule,
    SignInModule,
  ],
  controllers: [OpenidController, IdentitiesController, IdentityProofController],
  providers: [
    IdentityRepository,
    IdentitiesService,
    IdentityProof,
    OpenidAttemptRepository,
    OpenidProvider,
    OpenidService,
  ],
})
export class OpenidModule {}
