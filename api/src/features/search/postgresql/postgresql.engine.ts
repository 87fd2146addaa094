import type { Readers } from '#core/database/readers';
import { databaseAnswers } from '#core/database/sql';
import type { QueryTerm, Vocabulary } from '#rooms/relevance';
import {
  EngineUnavailable,
  SearchEngine,
  type EngineQuery,
  type EngineResult,
  type SearchDocument,
  type SearchIndex,
} from '../search.port';
import { PostgresqlSearchRepository } from './postgresql-search.repository';
import { allOf, termQuery, type TermQuery } from './tsquery';

/**
 * PostgreSQL's full text search over the published sheets themselves. There is nothing to keep in step: what it reads is
 * generated in the row, so a sheet is found from the moment its publication is committed.
 */
export class PostgresqlEngine extends SearchEngine {
  readonly name = 'postgresql';

  private readonly sheets: PostgresqlSearchRepository;

  constructor(
    private readonly readers: Readers,
    private readonly vocabulary: () => Promise<Vocabulary>,
  ) {
    super();
    this.sheets = new PostgresqlSearchRepository(readers);
  }

  async search(query: EngineQuery): Promise<EngineResult> {
    const vocabulary = await this.vocabulary();
    const spelled = (terms: QueryTerm[]): TermQuery[] => terms.map((term) => termQuery(term, vocabulary));
    const terms = query.terms && { required: spelled(query.terms.required), optional: spelled(query.terms.optional) };
    const row = await this.ask((sheets) => sheets.find(query, terms));
    const facets: EngineResult['facets'] = {
      theme: {},
      organisationKind: {},
      scale: {},
      audience: {},
      maturity: {},
      year: {},
      setbacks: {},
    };
    for (const { facet, value, count } of row?.facets ?? []) facets[facet][value] = count;
    return { sheetIds: row?.sheetIds ?? [], total: row?.total ?? 0, facets, facetTotals: row?.facetTotals ?? {} };
  }

  async counts(termSets: QueryTerm[][]): Promise<number[]> {
    const vocabulary = await this.vocabulary();
    const queries = termSets.map((terms) => allOf(terms.map((term) => termQuery(term, vocabulary))));
    return this.ask((sheets) => sheets.counts(queries));
  }

  replace(_documents: SearchDocument[]): Promise<void> {
    return Promise.resolve();
  }

  remove(_sheetIds: string[]): Promise<void> {
    return Promise.resolve();
  }

  versions(): Promise<Map<string, number>> {
    return this.sheets.versions();
  }

  rebuild(_fill: (index: SearchIndex) => Promise<void>): Promise<void> {
    return Promise.resolve();
  }

  isOutdated(): Promise<boolean> {
    return Promise.resolve(false);
  }

  async requireAvailable(): Promise<void> {
    if (!(await this.readers.read(databaseAnswers))) throw new EngineUnavailable(this.name);
  }

  requireRights(): Promise<void> {
    return this.requireAvailable();
  }

  private ask<Found>(search: (sheets: PostgresqlSearchRepository) => Promise<Found>): Promise<Found> {
    return search(this.sheets).catch((error: unknown) => {
      throw new EngineUnavailable(this.name, { cause: error });
    });
  }
}
