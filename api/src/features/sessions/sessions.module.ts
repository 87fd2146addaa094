import { Global, Module } from '@nestjs/common';
import { CallerSource } from '#core/access/caller';
import { SessionRepository } from './session.repository';
import { SessionsController } from './sessions.controller';
import { SessionsService } from './sessions.service';
import { SignOutAddress } from './sign-out-address';

/** Tells every guard who calls. */
@Global()
@Module({
  controllers: [SessionsController],
  providers: [
    SessionRepository,
    SessionsService,
    { provide: CallerSource, useExisting: SessionsService },
    SignOutAddress,
  ],
  exports: [SessionsService, CallerSource, SignOutAddress],
})
export class SessionsModule {}
