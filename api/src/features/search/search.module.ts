import { Module } from '@nestjs/common';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { Readers } from '#core/database/readers';
import { EngineSwitch } from './engine-switch';
import { FoundSheets } from './found-sheets';
import { IndexWatch } from './indexing/index-watch';
import { SheetIndexer } from './indexing/sheet-indexer';
import { MeilisearchEngine } from './meilisearch/meilisearch.engine';
import { PostgresqlEngine } from './postgresql/postgresql.engine';
import { SearchDocumentRepository } from './search-document.repository';
import { SearchService } from './search.service';
import { SpellingService } from './spelling.service';
import { VocabularyRepository } from './vocabulary.repository';
import { VocabularyService } from './vocabulary.service';

/** Searching published sheets, and keeping what is searched in step with them. */
@Module({
  providers: [
    SearchDocumentRepository,
    FoundSheets,
    VocabularyRepository,
    VocabularyService,
    {
      provide: EngineSwitch,
      inject: [RUNNING_CONFIG, Readers, VocabularyService],
      useFactory: (
        { searchEngine, meilisearch, indexPrefix }: RunningConfig,
        readers: Readers,
        words: VocabularyService,
      ) => {
        const postgresql = new PostgresqlEngine(readers, async () => (await words.current()).vocabulary);
        if (searchEngine === 'postgresql' || meilisearch === null) return new EngineSwitch(postgresql, null);
        return new EngineSwitch(new MeilisearchEngine({ ...meilisearch, prefix: indexPrefix }), postgresql);
      },
    },
    SpellingService,
    SearchService,
    SheetIndexer,
    IndexWatch,
  ],
  exports: [SearchService, SheetIndexer, IndexWatch],
})
export class SearchModule {}
