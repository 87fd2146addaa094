import { Module } from '@nestjs/common';
import { OrganisationRepository } from './organisation.repository';
import { Organisations } from './organisations.service';
import { PublicationRefresh } from './publication/publication-refresh';
import { PublicationRepository } from './publication/publication.repository';
import { PublicationService } from './publication/publication.service';
import { SheetRepository } from './sheet.repository';
import { SheetsService } from './sheets.service';

/** Sheets, their revisions and contacts, and their publication. */
@Module({
  providers: [
    SheetRepository,
    SheetsService,
    OrganisationRepository,
    Organisations,
    PublicationRepository,
    PublicationService,
    PublicationRefresh,
  ],
  exports: [SheetsService, PublicationService, PublicationRefresh, Organisations],
})
export class SheetsModule {}
