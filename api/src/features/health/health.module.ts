import { Module } from '@nestjs/common';
import { ErasuresModule } from '#rooms/erasures';
import { MailModule } from '#rooms/mail';
import { SearchModule } from '#rooms/search';
import { checkProviders } from './checks/checks';
import { HealthController } from './health.controller';
import { InstallationRepository } from './installation.repository';
import { MetricsListener } from './metrics/metrics-listener.service';
import { MetricsText } from './metrics/metrics-text.service';
import { MetricsController } from './metrics/metrics.controller';
import { ServiceStateController } from './service-state.controller';
import { ServiceStates } from './service-state.service';
import { Serving } from './serving.service';
import { InstallationWatch } from './watch/installation-watch.service';

@Module({
  imports: [ErasuresModule, MailModule, SearchModule],
  controllers: [HealthController, MetricsController, ServiceStateController],
  providers: [
    ...checkProviders,
    InstallationRepository,
    InstallationWatch,
    MetricsListener,
    MetricsText,
    ServiceStates,
    Serving,
  ],
  exports: [InstallationWatch, MetricsListener, Serving],
})
export class HealthModule {}
