import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module';
import { SessionsModule } from '../sessions/sessions.module';
import { SignInModule } from '../sign-in/sign-in.module';
import { IdentitiesController } from './identities.controller';
import { IdentitiesService } from './identities.service';
import { IdentityRepository } from './identity.repository';
import { OpenidAttemptRepository } from './openid-attempt.repository';
import { OpenidController } from './openid.controller';
import { OpenidProvider } from './openid-provider';
import { OpenidService } from './openid.service';

@Module({
  imports: [AccountsModule, SessionsModule, SignInModule],
  controllers: [OpenidController, IdentitiesController],
  providers: [IdentityRepository, IdentitiesService, OpenidAttemptRepository, OpenidProvider, OpenidService],
  exports: [IdentitiesService],
})
export class OpenidModule {}
