import { Module } from '@nestjs/common';
import { AccountsModule } from '#rooms/accounts';
import { LinksModule } from '#rooms/links';
import { MailModule } from '#rooms/mail';
import { AdmissionModule } from '#rooms/admission';
import { SessionsModule } from '#rooms/sessions';
import { ChosenPasswords } from './chosen-passwords.service';
import { Entrance } from './entrance.service';
import { ForgottenPasswordController } from './forgotten-password.controller';
import { ForgottenPassword } from './forgotten-password.service';
import { KnownDeviceRepository } from './known-device.repository';
import { KnownDevices } from './known-devices.service';
import { OwnPassword } from './own-password.service';
import { PasswordRepository } from './password.repository';
import { PasswordsService } from './passwords.service';
import { SignInController } from './sign-in.controller';
import { SignInLimits } from './sign-in-limits.service';
import { SignInLinkPages } from './sign-in-link-pages.service';
import { SignInLinks } from './sign-in-links.service';
import { SignInService } from './sign-in.service';

@Module({
  imports: [AccountsModule, AdmissionModule, LinksModule, MailModule, SessionsModule],
  controllers: [SignInController, ForgottenPasswordController],
  providers: [
    ChosenPasswords,
    Entrance,
    ForgottenPassword,
    KnownDeviceRepository,
    KnownDevices,
    OwnPassword,
    PasswordRepository,
    PasswordsService,
    SignInLimits,
    SignInLinkPages,
    SignInLinks,
    SignInService,
  ],
  exports: [ChosenPasswords, OwnPassword, PasswordsService],
})
export class SignInModule {}
