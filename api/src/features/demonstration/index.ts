export { DemonstrationModule } from './demonstration.module';
export { DemonstrationService } from './demonstration.service';
