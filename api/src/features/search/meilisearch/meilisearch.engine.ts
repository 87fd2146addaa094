import { Meilisearch } from 'meilisearch';
import type { QueryTerm } from '#rooms/relevance';
import {
  EngineUnavailable,
  SearchEngine,
  type EngineQuery,
  type EngineResult,
  type SearchDocument,
  type SearchIndex,
} from '../search.port';
import { allowed } from './key-refused';
import { MeilisearchIndex } from './meilisearch.index';
import { SearchConnection } from './search-connection';
import { trialDocument } from './trial-document';
import { countQuery, engineResult, indexQueries, type IndexQuery, type IndexReply } from './meilisearch-query';

export interface MeilisearchOptions {
  url: string;
  key: string;
  /** Starts the names of our indexes: several installations may share a server. */
  prefix: string;
  /** Milliseconds that one search may take. */
  searchTimeout?: number;
  /** Milliseconds that one write may take until it is searchable. */
  writeTimeout?: number;
}

/** Published sheets in a Meilisearch server: one index that is searched, and another one while it is being rebuilt. */
export class MeilisearchEngine extends SearchEngine {
  readonly name = 'meilisearch';
  private readonly searcher: SearchConnection;
  private readonly writer: Meilisearch;
  private readonly patience: number;
  private readonly served: MeilisearchIndex;
  private readonly shadow: MeilisearchIndex;
  /** Where the rights of the key are tried. */
  private readonly trial: MeilisearchIndex;
  private readonly otherTrial: MeilisearchIndex;

  constructor({ url, key, prefix, searchTimeout = 1_000, writeTimeout = 60_000 }: MeilisearchOptions) {
    super();
    this.patience = writeTimeout;
    this.searcher = new SearchConnection(url, key, searchTimeout);
    this.writer = new Meilisearch({ host: url, apiKey: key, timeout: 10_000 });
    this.served = this.index(`${prefix}-sheets`);
    this.shadow = this.index(`${prefix}-sheets-rebuilt`);
    this.trial = this.index(`${prefix}-trial`);
    this.otherTrial = this.index(`${prefix}-trial-rebuilt`);
  }

  async search(query: EngineQuery): Promise<EngineResult> {
    if (query.terms?.required.length === 0) return engineResult(query, []);
    return engineResult(query, await this.ask(indexQueries(this.served.uid, query)));
  }

  async counts(termSets: QueryTerm[][]): Promise<number[]> {
    const replies = await this.ask(termSets.map((terms) => countQuery(this.served.uid, terms)));
    return replies.map(({ totalHits }) => totalHits);
  }

  replace(documents: SearchDocument[]): Promise<void> {
    return this.served.replace(documents);
  }

  remove(sheetIds: string[]): Promise<void> {
    return this.served.remove(sheetIds);
  }

  versions(): Promise<Map<string, number>> {
    return this.served.versions();
  }

  async rebuild(fill: (index: SearchIndex) => Promise<void>): Promise<void> {
    // What an interrupted rebuild left behind.
    if (await this.shadow.exists()) await this.shadow.drop();
    await this.shadow.create();
    await fill(this.shadow);
    await this.served.reserve();
    await this.served.swapWith(this.shadow);
    await this.shadow.drop();
  }

  /** Leaves nothing of ours on the server. */
  async drop(): Promise<void> {
    for (const index of [this.served, this.shadow]) if (await index.exists()) await index.drop();
  }

  async isOutdated(): Promise<boolean> {
    return !(await this.served.isCurrent());
  }

  async requireAvailable(): Promise<void> {
    await this.ask([{ ...countQuery(this.served.uid, []), q: '' }]);
  }

  async requireRights(): Promise<void> {
    for (const index of [this.trial, this.otherTrial]) if (await index.exists()) await index.drop();
    for (const index of [this.trial, this.otherTrial]) await index.create();
    await this.trial.replace([trialDocument]);
    await this.trial.swapWith(this.otherTrial);
    await this.otherTrial.remove([...(await this.otherTrial.versions()).keys()]);
    await this.trial.isCurrent();
    for (const index of [this.trial, this.otherTrial]) await index.drop();
    await this.post([{ ...countQuery(this.served.uid, []), q: '' }]);
  }

  private index(uid: string): MeilisearchIndex {
    return new MeilisearchIndex(this.writer, uid, this.patience);
  }

  private async ask(queries: IndexQuery[]): Promise<IndexReply[]> {
    try {
      return await this.post(queries);
    } catch (error) {
      throw new EngineUnavailable(this.name, { cause: error });
    }
  }

  private async post(queries: IndexQuery[]): Promise<IndexReply[]> {
    const asked = this.searcher.post<{ results: IndexReply[] }>('multi-search', { queries });
    return (await allowed('search', asked)).results;
  }
}
