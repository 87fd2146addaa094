import { Injectable } from '@nestjs/common';
import { Readers } from '#core/database/readers';
import { type Connection, many, one, sql } from '#core/database/sql';
import { type KnownWord, Vocabulary } from '#rooms/relevance';

/** Versions are given before they are committed: one may show up after this many later ones. */
const lateVersions = 50;
const mostSheetsAtOnce = 150;

interface ReadVocabulary {
  vocabulary: Vocabulary;
  catalogueVersion: string;
  sheetVersion: number;
}

/** The words of the published sheets, as PostgreSQL keeps them. */
@Injectable()
export class VocabularyRepository {
  constructor(private readonly readers: Readers) {}

  /** All words, with what they are of: the versions are read first, so that nothing newer is missed afterwards. */
  read(): Promise<ReadVocabulary> {
    return this.readers.read(readVocabulary);
  }

  /** Changes with every change of the published sheets. */
  async version(): Promise<string> {
    const state = await this.readers.read((on) =>
      one(on, sql<{ version: string }>`SELECT version FROM reading.catalogue_state`),
    );
    return state?.version ?? '';
  }

  /** The words of the sheets published after that version of a sheet; null when they are too many to be read like this. */
  async since(sheetVersion: number): Promise<{ words: string[]; sheetVersion: number } | null> {
    const rows = await this.readers.read((on) =>
      many(
        on,
        sql<{ words: string[]; version: string }>`SELECT version, tsvector_to_array(search_vector) AS words
       FROM reading.published_sheets WHERE version > ${sheetVersion - lateVersions} LIMIT ${mostSheetsAtOnce + 1}`,
      ),
    );
    if (rows.length > mostSheetsAtOnce) return null;
    const words = new Set(rows.flatMap((row) => row.words));
    return { words: [...words], sheetVersion: Math.max(0, ...rows.map(({ version }) => Number(version))) };
  }

  /** Those of these words that some published sheet has at this moment. */
  async published(words: string[]): Promise<string[]> {
    const rows = await this.readers.read((on) =>
      many(
        on,
        sql<{ word: string }>`SELECT word FROM unnest(${words}::text[]) word
       WHERE EXISTS (SELECT FROM reading.published_sheets WHERE search_vector @@ quote_literal(word)::tsquery)`,
      ),
    );
    return rows.map(({ word }) => word);
  }

  /** A few sheets that have this word: how they write it is how it is written. */
  async sheetsWith(word: string): Promise<string[]> {
    const rows = await this.readers.read((on) =>
      many(
        on,
        sql<{ sheetId: string }>`SELECT sheet_id AS "sheetId" FROM reading.published_sheets
       WHERE search_vector @@ quote_literal(${word})::tsquery LIMIT 3`,
      ),
    );
    return rows.map(({ sheetId }) => sheetId);
  }
}

async function readVocabulary(on: Connection): Promise<ReadVocabulary> {
  const state = await one(
    on,
    sql<{ catalogueVersion: string; sheetVersion: number; sheets: number }>`SELECT version AS "catalogueVersion",
     p.sheets, p."sheetVersion" FROM reading.catalogue_state,
       (SELECT count(*)::int AS sheets, coalesce(max(version), 0)::float8 AS "sheetVersion" FROM reading.published_sheets) p`,
  );
  const words = await many(
    on,
    sql<KnownWord>`SELECT word, ndoc AS sheets FROM ts_stat('SELECT search_vector FROM reading.published_sheets')`,
  );
  const { catalogueVersion = '', sheetVersion = 0, sheets = 0 } = state ?? {};
  return { vocabulary: new Vocabulary(words, sheets), catalogueVersion, sheetVersion };
}
