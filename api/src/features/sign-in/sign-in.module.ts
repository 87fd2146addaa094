import { Module } from '@nestjs/common';
import { AccountsModule } from '#rooms/accounts';
import { LinksModule } from '#rooms/links';
import { MailModule } from '#rooms/mail';
import { AdmissionModule } from '#rooms/admission';
import { SessionsModule } from '#rooms/sessions';
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
