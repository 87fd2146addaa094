import type { DataSource } from 'typeorm';
import type { FacetName } from '@recueil/contracts';
import type { QueryTerm, Vocabulary } from '#rooms/relevance';
import {
  EngineUnavailable,
  SearchEngine,
  type EngineQuery,
  type EngineResult,
  type FacetTotals,
  type SearchDocument,
  type SearchIndex,
} from '../search.port';
import { countStatement, searchStatement, type Statement } from './search-statement';
import { allOf, termQuery, type TermQuery } from './tsquery';

interface ResultRow {
  sheetIds: string[];
  total: number;
  facets: { facet: FacetName; value: string; count: number }[];
  facetTotals: FacetTotals;
}

/**
 * For one search. The planner takes looking into every vector for cheap, though most are stored apart from their rows:
 * left to itself it reads them all where the index would do. No search may take longer than people wait.
 */
const searchSettings = `BEGIN READ ONLY; SET LOCAL enable_seqscan = off; SET LOCAL jit = off;
  SET LOCAL statement_timeout = 1500`;

/**
 * PostgreSQL's full text search over `published_sheets` itself. There is nothing to keep in step: what it reads is
 * generated in the row, so a sheet is found from the moment its publication is committed.
 */
export class PostgresqlEngine extends SearchEngine {
  readonly name = 'postgresql';

  constructor(
    private readonly database: DataSource,
    private readonly vocabulary: () => Promise<Vocabulary>,
  ) {
    super();
  }

  async search(query: EngineQuery): Promise<EngineResult> {
    const vocabulary = await this.vocabulary();
    const spelled = (terms: QueryTerm[]): TermQuery[] => terms.map((term) => termQuery(term, vocabulary));
    const terms = query.terms && { required: spelled(query.terms.required), optional: spelled(query.terms.optional) };
    const [row] = await this.ask<ResultRow>(searchStatement(query, terms));
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
    const [row] = await this.ask<{ counts: number[] }>(countStatement(queries));
    return row?.counts ?? [];
  }

  replace(_documents: SearchDocument[]): Promise<void> {
    return Promise.resolve();
  }

  remove(_sheetIds: string[]): Promise<void> {
    return Promise.resolve();
  }

  async versions(): Promise<Map<string, number>> {
    const rows = await this.database.query<{ sheetId: string; version: string }[]>(
      'SELECT sheet_id AS "sheetId", version FROM published_sheets',
    );
    return new Map(rows.map(({ sheetId, version }) => [sheetId, Number(version)]));
  }

  rebuild(_fill: (index: SearchIndex) => Promise<void>): Promise<void> {
    return Promise.resolve();
  }

  isOutdated(): Promise<boolean> {
    return Promise.resolve(false);
  }

  async isAvailable(): Promise<boolean> {
    return this.database.query('SELECT 1').then(
      () => true,
      () => false,
    );
  }

  private async ask<Row>({ text, values }: Statement): Promise<Row[]> {
    const connection = this.database.createQueryRunner();
    try {
      await connection.query(searchSettings);
      const rows = (await connection.query(text, values)) as Row[];
      await connection.query('COMMIT');
      return rows;
    } catch (error) {
      await connection.query('ROLLBACK').catch(() => undefined);
      throw new EngineUnavailable(this.name, { cause: error });
    } finally {
      await connection.release();
    }
  }
}
