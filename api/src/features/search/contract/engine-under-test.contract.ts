import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { createTestDatabase } from '../../../../test/database';
import { PublishedCatalogue, type TestSheet } from '../../../../test/published-catalogue';
import { createDataSource } from '#core/database/data-source';
import { Readers } from '#core/database/readers';
import { EngineSwitch } from '../engine-switch';
import { FoundSheets } from '../found-sheets';
import { SheetIndexer } from '../indexing/sheet-indexer';
import { MeilisearchEngine } from '../meilisearch/meilisearch.engine';
import { PostgresqlEngine } from '../postgresql/postgresql.engine';
import { SearchDocumentRepository } from '../search-document.repository';
import type { EngineName, SearchAnswer, SearchEngine, SearchQuery } from '../search.port';
import { SearchService } from '../search.service';
import { SpellingService } from '../spelling.service';
import { VocabularyRepository } from '../vocabulary.repository';
import { VocabularyService } from '../vocabulary.service';

/** Where Meilisearch is for this run; absent on platforms that have no package of it. */
export const meilisearchOfTests = process.env.TEST_MEILI_URL
  ? { url: process.env.TEST_MEILI_URL, key: process.env.TEST_MEILI_KEY ?? '' }
  : null;

/** A real engine on a database of its own, with everything that leads to it. */
export class EngineUnderTest {
  private constructor(
    readonly engine: SearchEngine,
    readonly service: SearchService,
    readonly indexer: SheetIndexer,
    readonly catalogue: PublishedCatalogue,
    readonly database: DataSource,
    private readonly words: VocabularyService,
    readonly close: () => Promise<void>,
  ) {}

  static async start(name: EngineName): Promise<EngineUnderTest> {
    const home = await createTestDatabase();
    const database = await createDataSource(home.url).initialize();
    const readers = new Readers(database);
    const vocabulary = new VocabularyRepository(readers);
    const words = new VocabularyService(vocabulary);
    const engine =
      name === 'postgresql'
        ? new PostgresqlEngine(readers, async () => (await words.current()).vocabulary)
        : new MeilisearchEngine({
            ...(meilisearchOfTests ?? { url: '', key: '' }),
            prefix: `recueil-test-${randomUUID()}`,
            // A busy machine is no failure: what is found is tested here, not how fast.
            searchTimeout: 60_000,
          });
    const engines = new EngineSwitch(engine, null);
    const documents = new SearchDocumentRepository(database);
    const service = new SearchService(
      engines,
      words,
      new FoundSheets(readers),
      new SpellingService(vocabulary, documents, readers),
    );
    const indexer = new SheetIndexer(engines, documents, database);
    await indexer.reindex();
    const close = async (): Promise<void> => {
      if (engine instanceof MeilisearchEngine) await engine.drop();
      await database.destroy();
      await home.drop();
    };
    return new EngineUnderTest(engine, service, indexer, new PublishedCatalogue(database), database, words, close);
  }

  /** Publishes and indexes, as a publication and its job do. Answers the sheets' identifiers, in order. */
  async publish(...sheets: TestSheet[]): Promise<string[]> {
    const sheetIds = await this.catalogue.publish(sheets);
    await this.indexer.index(sheetIds);
    await this.words.readAll();
    return sheetIds;
  }

  async archive(...sheetIds: string[]): Promise<void> {
    await this.catalogue.archive(sheetIds);
    await this.indexer.index(sheetIds);
    await this.words.readAll();
  }

  /** An empty catalogue, and an empty index. */
  async clear(): Promise<void> {
    const sheetIds = [...(await this.engine.versions()).keys()];
    await this.catalogue.clear();
    await this.indexer.index(sheetIds);
    await this.words.readAll();
  }

  search(text: string, query: Partial<SearchQuery> = {}): Promise<SearchAnswer> {
    return this.service.search({ text, exact: false, filters: {}, sort: 'relevance', page: 1, pageSize: 10, ...query });
  }

  /** The sheets found, in order. */
  async found(text: string, query: Partial<SearchQuery> = {}): Promise<string[]> {
    return (await this.search(text, query)).hits.map(({ sheetId }) => sheetId);
  }
}
