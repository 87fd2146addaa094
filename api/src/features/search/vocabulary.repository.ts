import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Vocabulary, type KnownWord } from './relevance/vocabulary';

/** The words of the published sheets, as PostgreSQL keeps them. */
@Injectable()
export class VocabularyRepository {
  constructor(private readonly database: DataSource) {}

  async read(): Promise<Vocabulary> {
    const [words, counted] = await Promise.all([
      this.database.query<KnownWord[]>(
        `SELECT word, ndoc AS sheets FROM ts_stat('SELECT search_vector FROM published_sheets')`,
      ),
      this.database.query<{ count: number }[]>('SELECT count(*)::int AS count FROM published_sheets'),
    ]);
    return new Vocabulary(words, counted[0]?.count ?? 0);
  }

  /** Changes with every change of the published sheets. */
  async version(): Promise<string> {
    const rows = await this.database.query<{ version: string }[]>('SELECT version FROM catalogue_state');
    return rows[0]?.version ?? '';
  }

  /** Those of these words that some published sheet has at this moment. */
  async published(words: string[]): Promise<string[]> {
    const rows = await this.database.query<{ word: string }[]>(
      `SELECT word FROM unnest($1::text[]) word
       WHERE EXISTS (SELECT FROM published_sheets WHERE search_vector @@ quote_literal(word)::tsquery)`,
      [words],
    );
    return rows.map(({ word }) => word);
  }

  /** A few sheets that have this word: how they write it is how it is written. */
  async sheetsWith(word: string): Promise<string[]> {
    const rows = await this.database.query<{ sheetId: string }[]>(
      `SELECT sheet_id AS "sheetId" FROM published_sheets WHERE search_vector @@ quote_literal($1)::tsquery LIMIT 3`,
      [word],
    );
    return rows.map(({ sheetId }) => sheetId);
  }
}
