import { Module } from '@nestjs/common';
import { AccountsModule } from '#rooms/accounts';
import { MailModule } from '#rooms/mail';
import { FirstStepsController } from './first-steps.controller';
import { FirstStepsRepository } from './first-steps.repository';
import { FirstSteps } from './first-steps.service';

@Module({
  imports: [AccountsModule, MailModule],
  controllers: [FirstStepsController],
  providers: [FirstSteps, FirstStepsRepository],
})
export class FirstStepsModule {}
