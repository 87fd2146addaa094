export { HealthModule } from './health.module';
export { InstallationChecks, type Finding } from './installation-checks';
