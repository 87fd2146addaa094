import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module';
import { LinksModule } from '../links/links.module';
import { MailModule } from '../mail/mail.module';
import { AdmissionModule } from '../admission/admission.module';
import { SessionsModule } from '../sessions/sessions.module';
import { Entrance } from './entrance.service';
import { KnownDeviceRepository } from './known-device.repository';
import { KnownDevices } from './known-devices.service';
import { PasswordRepository } from './password.repository';
import { PasswordsService } from './passwords.service';
import { SignInController } from './sign-in.controller';
import { SignInLimits } from './sign-in-limits.service';
import { SignInLinks } from './sign-in-links.service';
import { SignInService } from './sign-in.service';

@Module({
  imports: [AccountsModule, AdmissionModule, LinksModule, MailModule, SessionsModule],
  controllers: [SignInController],
  providers: [
    Entrance,
    KnownDeviceRepository,
    KnownDevices,
    PasswordRepository,
    PasswordsService,
    SignInLimits,
    SignInLinks,
    SignInService,
  ],
  exports: [Entrance, PasswordsService, SignInService],
})
export class SignInModule {}
