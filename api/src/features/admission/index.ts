export { AdmissionModule } from './admission.module';
export { AdmissionService } from './admission.service';
export { providerName } from './provider-name';
