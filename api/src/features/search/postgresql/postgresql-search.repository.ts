import type { DataSource } from 'typeorm';
import type { Readers } from '#core/database/readers';
import { type Answering, many, one, run, sql } from '#core/database/sql';
import { countStatement, searchStatement, type FoundRow, type SpelledTerms } from './search-statement.sql';
import type { EngineQuery } from '../search.port';

/** Full text search over published sheets, each search on a connection with settings of its own. */
export class PostgresqlSearchRepository {
  constructor(private readonly readers: Readers) {}

  find(query: EngineQuery, terms: SpelledTerms | null): Promise<FoundRow | null> {
    return this.ask(searchStatement(query, terms));
  }

  /** How many sheets each of these texts of type `tsquery` finds. */
  async counts(queries: string[]): Promise<number[]> {
    return (await this.ask(countStatement(queries)))?.counts ?? [];
  }

  async versions(): Promise<Map<string, number>> {
    const rows = await this.readers.read((on) =>
      many(
        on,
        sql<Record<'sheetId' | 'version', string>>`SELECT sheet_id AS "sheetId", version FROM reading.published_sheets`,
      ),
    );
    return new Map(rows.map(({ sheetId, version }) => [sheetId, Number(version)]));
  }

  private ask<Row>(statement: Answering<Row>): Promise<Row | null> {
    return this.readers.read((on) => askApart(on, statement));
  }
}

/**
 * The planner takes looking into every vector for cheap, though most are stored apart from their rows: left to itself
 * it reads them all where the index would do. No search may take longer than people wait.
 */
async function askApart<Row>(on: DataSource, statement: Answering<Row>): Promise<Row | null> {
  const connection = on.createQueryRunner();
  try {
    await run(
      connection,
      sql`BEGIN READ ONLY; SET LOCAL enable_seqscan = off; SET LOCAL jit = off; SET LOCAL statement_timeout = 1500`,
    );
    const row = await one(connection, statement);
    await run(connection, sql`COMMIT`);
    return row;
  } catch (error) {
    await run(connection, sql`ROLLBACK`).catch(() => undefined);
    throw error;
  } finally {
    await connection.release();
  }
}
