import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module';
import { AddressesModule } from '../addresses/addresses.module';
import { AdmissionModule } from '../admission/admission.module';
import { JoiningModule } from '../joining/joining.module';
import { LinksModule } from '../links/links.module';
import { MailModule } from '../mail/mail.module';
import { SessionsModule } from '../sessions/sessions.module';
import { SignInModule } from '../sign-in/sign-in.module';
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
