export { OrganisationsModule } from './organisations.module';
export { OrganisationsService } from './organisations.service';
