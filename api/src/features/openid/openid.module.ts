import { Module, type OnModuleInit } from '@nestjs/common';
import { AccessRequestsModule } from '#rooms/access-requests';
import { AccountsModule } from '#rooms/accounts';
import { AddressesModule } from '#rooms/addresses';
import { AdmissionModule } from '#rooms/admission';
import { FirstAdministratorModule } from '#rooms/first-administrator';
import { LinksModule } from '#rooms/links';
import { MailModule } from '#rooms/mail';
import { SessionsModule, SignOutAddress } from '#rooms/sessions';
import { SignInModule } from '#rooms/sign-in';
import { IdentitiesController } from './identities.controller';
import { Identities } from './identities.service';
import { IdentityProofController } from './identity-proof.controller';
import { IdentityProof } from './identity-proof.service';
import { IdentityRecognition } from './identity-recognition.service';
import { IdentityRepository } from './identity.repository';
import { MyIdentities } from './my-identities.service';
import { OpenidAttemptRepository } from './openid-attempt.repository';
import { OpenidController } from './openid.controller';
import { OpenidDeparture } from './openid-departure.service';
import { OpenidEntrance } from './openid-entrance.service';
import { OpenidProvider } from './openid-provider';
import { OpenidReturn } from './openid-return.service';
import { PendingIdentities } from './pending-identities.service';
import { VouchedAddresses } from './vouched-addresses.service';

@Module({
  imports: [
    AccessRequestsModule,
    AccountsModule,
    AddressesModule,
    AdmissionModule,
    FirstAdministratorModule,
    LinksModule,
    MailModule,
    SessionsModule,
    SignInModule,
  ],
  controllers: [OpenidController, IdentitiesController, IdentityProofController],
  providers: [
    Identities,
    IdentityProof,
    IdentityRecognition,
    IdentityRepository,
    MyIdentities,
    OpenidAttemptRepository,
    OpenidDeparture,
    OpenidEntrance,
    OpenidProvider,
    OpenidReturn,
    PendingIdentities,
    VouchedAddresses,
  ],
})
export class OpenidModule implements OnModuleInit {
  constructor(
    private readonly provider: OpenidProvider,
    private readonly signOutAddress: SignOutAddress,
  ) {}

  /** Signing out ends the session at the provider too, where one came in through it. */
  onModuleInit(): void {
    this.signOutAddress.provideBy((idToken) => this.provider.signOutUrl(idToken));
  }
}
