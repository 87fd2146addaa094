import { Module } from '@nestjs/common';
import { MailModule } from '#rooms/mail';
import { SearchModule } from '#rooms/search';
import { HealthController } from './health.controller';
import { InstallationChecks } from './installation-checks';
import { InstallationRepository } from './installation.repository';
import { Serving } from './serving.service';

@Module({
  imports: [MailModule, SearchModule],
  controllers: [HealthController],
  providers: [InstallationChecks, InstallationRepository, Serving],
  exports: [InstallationChecks],
})
export class HealthModule {}
