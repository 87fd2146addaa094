export { FirstAdministratorModule } from './first-administrator.module';
export { FirstAdministrator } from './first-administrator.service';
