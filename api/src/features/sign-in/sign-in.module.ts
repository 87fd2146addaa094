import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module';
import { SessionsModule } from '../sessions/sessions.module';
import { PasswordRepository } from './password.repository';
import { PasswordsService } from './passwords.service';
import { SignInController } from './sign-in.controller';
import { SignInService } from './sign-in.service';

@Module({
  imports: [AccountsModule, SessionsModule],
  controllers: [SignInController],
  providers: [PasswordRepository, PasswordsService, SignInService],
  exports: [PasswordsService, SignInService],
})
export class SignInModule {}
