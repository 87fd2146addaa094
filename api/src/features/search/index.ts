export { SearchModule } from './search.module';
export { IndexWatch } from './indexing/index-watch';
export { KeyRefused } from './meilisearch/key-refused';
export { SheetIndexer } from './indexing/sheet-indexer';
export type { ListedSheet, SearchAnswer, SearchFilters, SearchQuery } from './search.port';
export { SearchService } from './search.service';
