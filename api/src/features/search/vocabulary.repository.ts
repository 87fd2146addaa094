import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { many, one, sql } from '#core/database/sql';
import { type KnownWord, Vocabulary } from '#rooms/relevance';

/** Versions are given before they are committed: one may show up after this many later ones. */
const lateVersions = 50;
const mostSheetsAtOnce = 150;

/** The words of the published sheets, as PostgreSQL keeps them. */
@Injectable()
export class VocabularyRepository {
  constructor(private readonly database: DataSource) {}

  /** All words, with what they are of: the versions are read first, so that nothing newer is missed afterwards. */
  async read(): Promise<{ vocabulary: Vocabulary; catalogueVersion: string; sheetVersion: number }> {
    const state = await one(
      this.database,
      sql<{ catalogueVersion: string; sheetVersion: number; sheets: number }>`SELECT version AS "catalogueVersion",
       p.sheets, p."sheetVersion" FROM catalogue_state,
         (SELECT count(*)::int AS sheets, coalesce(max(version), 0)::float8 AS "sheetVersion" FROM published_sheets) p`,
    );
    const words = await many(
      this.database,
      sql<KnownWord>`SELECT word, ndoc AS sheets FROM ts_stat('SELECT search_vector FROM published_sheets')`,
    );
    const { catalogueVersion = '', sheetVersion = 0, sheets = 0 } = state ?? {};
    return { vocabulary: new Vocabulary(words, sheets), catalogueVersion, sheetVersion };
  }

  /** Changes with every change of the published sheets. */
  async version(): Promise<string> {
    const state = await one(this.database, sql<{ version: string }>`SELECT version FROM catalogue_state`);
    return state?.version ?? '';
  }

  /** The words of the sheets published after that version of a sheet; null when they are too many to be read like this. */
  async since(sheetVersion: number): Promise<{ words: string[]; sheetVersion: number } | null> {
    const rows = await many(
      this.database,
      sql<{ words: string[]; version: string }>`SELECT version, tsvector_to_array(search_vector) AS words
       FROM published_sheets WHERE version > ${sheetVersion - lateVersions} LIMIT ${mostSheetsAtOnce + 1}`,
    );
    if (rows.length > mostSheetsAtOnce) return null;
    const words = new Set(rows.flatMap((row) => row.words));
    return { words: [...words], sheetVersion: Math.max(0, ...rows.map(({ version }) => Number(version))) };
  }

  /** Those of these words that some published sheet has at this moment. */
  async published(words: string[]): Promise<string[]> {
    const rows = await many(
      this.database,
      sql<{ word: string }>`SELECT word FROM unnest(${words}::text[]) word
       WHERE EXISTS (SELECT FROM published_sheets WHERE search_vector @@ quote_literal(word)::tsquery)`,
    );
    return rows.map(({ word }) => word);
  }

  /** A few sheets that have this word: how they write it is how it is written. */
  async sheetsWith(word: string): Promise<string[]> {
    const rows = await many(
      this.database,
      sql<{ sheetId: string }>`SELECT sheet_id AS "sheetId" FROM published_sheets
       WHERE search_vector @@ quote_literal(${word})::tsquery LIMIT 3`,
    );
    return rows.map(({ sheetId }) => sheetId);
  }
}
