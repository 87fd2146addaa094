import { Module } from '@nestjs/common';
import { SearchModule } from '#rooms/search';
import { CatalogueController } from './catalogue.controller';
import { CatalogueSearchService } from './catalogue-search.service';
import { CatalogueService } from './catalogue.service';
import { CatalogueSnapshots } from './catalogue-snapshot';
import { PublishedSheetRepository } from './published-sheet.repository';
import { SearchSuggestions } from './search-suggestions';

/** Reading and searching published sheets. Holds nothing that could return a draft. */
@Module({
  imports: [SearchModule],
  controllers: [CatalogueController],
  providers: [
    CatalogueService,
    CatalogueSearchService,
    CatalogueSnapshots,
    PublishedSheetRepository,
    SearchSuggestions,
  ],
  exports: [CatalogueService, CatalogueSnapshots],
})
export class CatalogueModule {}
