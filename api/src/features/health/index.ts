export { HealthModule } from './health.module';
export { InstallationWatch } from './watch/installation-watch.service';
export { Serving } from './serving.service';
export { MetricsListener } from './metrics/metrics-listener.service';
export { toldInOneLine, type ToldFinding } from './watch/one-line';
