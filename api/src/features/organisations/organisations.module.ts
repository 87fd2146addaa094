import { Module } from '@nestjs/common';
import { SheetsModule } from '#rooms/sheets';
import { AdministeredOrganisationRepository } from './administered-organisation.repository';
import { OrganisationsController } from './organisations.controller';
import { OrganisationsService } from './organisations.service';

@Module({
  imports: [SheetsModule],
  controllers: [OrganisationsController],
  providers: [AdministeredOrganisationRepository, OrganisationsService],
  exports: [OrganisationsService],
})
export class OrganisationsModule {}
