import { Module } from '@nestjs/common';
import { OrganisationsModule } from './organisations/organisations.module';
import { ThemesAdministrationModule } from './themes/themes-administration.module';

/** What an installation's administrators, and for some of it its secretaries, see and do. */
@Module({ imports: [OrganisationsModule, ThemesAdministrationModule] })
export class AdministrationModule {}
