import { Module } from '@nestjs/common';
import { MailModule } from '#rooms/mail';
import { SearchModule } from '#rooms/search';
import { HealthController } from './health.controller';
import { InstallationChecks } from './installation-checks';
import { InstallationRepository } from './installation.repository';

@Module({
  imports: [MailModule, SearchModule],
  controllers: [HealthController],
  providers: [InstallationChecks, InstallationRepository],
  exports: [InstallationChecks],
})
export class HealthModule {}
