import { Module } from '@nestjs/common';
import { MailModule } from '../mail/mail.module';
import { SearchModule } from '../search/search.module';
import { HealthController } from './health.controller';
import { InstallationChecks } from './installation-checks';

@Module({
  imports: [MailModule, SearchModule],
  controllers: [HealthController],
  providers: [InstallationChecks],
  exports: [InstallationChecks],
})
export class HealthModule {}
