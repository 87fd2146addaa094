import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { toPlainText } from '@recueil/text';
import { sectionNames, type KeyFigure } from '@recueil/domain';
import type { PublishedDocument } from '#rooms/published-document';
import { type Connection, fragment, many, run, sql } from '#core/database/sql';
import type { SearchDocument } from './search.port';

interface Row {
  sheetId: string;
  version: string;
  document: PublishedDocument;
  themeSlugs: string[];
  organisationKind: string;
  scale: string | null;
  audience: string[];
  maturity: string | null;
  year: number | null;
  hasSetbacks: boolean;
  publishedAt: Date;
}

const columns = fragment`sheet_id AS "sheetId", version, document, theme_slugs AS "themeSlugs",
  organisation_kind AS "organisationKind", scale, audience, maturity, year, has_setbacks AS "hasSetbacks",
  published_at AS "publishedAt"`;

/**
 * What is searched: published sheets, and nothing else. For the index they are read on the server's own pool: that of
 * readers may be a moment behind.
 */
@Injectable()
export class SearchDocumentRepository {
  constructor(private readonly database: DataSource) {}

  /** Those of these sheets that are published now, in any order. */
  async find(sheetIds: string[], on: Connection = this.database): Promise<SearchDocument[]> {
    if (sheetIds.length === 0) return [];
    const rows = await many(
      on,
      sql<Row>`SELECT ${columns} FROM reading.published_sheets WHERE sheet_id = ANY (${sheetIds})`,
    );
    return rows.map(toDocument);
  }

  /** Every published sheet, batch by batch; one that is published meanwhile may be among them or not. */
  async *all(batchSize = 500): AsyncGenerator<SearchDocument[]> {
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const rows = await many(
        this.database,
        sql<Row>`SELECT ${columns} FROM reading.published_sheets WHERE sheet_id > ${after} ORDER BY sheet_id
         LIMIT ${batchSize}`,
      );
      const last = rows.at(-1);
      if (!last) return;
      yield rows.map(toDocument);
      // New sheets come last: whoever waited for an empty batch would run after them for as long as they come.
      if (rows.length < batchSize) return;
      after = last.sheetId;
    }
  }

  /** The version of every published sheet; of these alone, when some are named. */
  async versions(sheetIds?: string[]): Promise<Map<string, number>> {
    const rows = await many(
      this.database,
      sql<{ sheetId: string; version: string }>`SELECT sheet_id AS "sheetId", version FROM reading.published_sheets
       WHERE ${sheetIds ?? null}::uuid[] IS NULL OR sheet_id = ANY (${sheetIds ?? null})`,
    );
    return new Map(rows.map(({ sheetId, version }) => [sheetId, Number(version)]));
  }

  /** From now on the index has what was published before. */
  async noteIndexed(): Promise<void> {
    await run(this.database, sql`UPDATE catalogue_state SET indexed = indexed + 1`);
  }
}

function toDocument({ document, version, publishedAt, ...row }: Row): SearchDocument {
  const { content, themes, classification } = document;
  const sections = sectionNames.map((name) => [name, toPlainText(content.sections[name])] as const);
  return {
    ...row,
    ...(Object.fromEntries(sections) as Record<(typeof sectionNames)[number], string>),
    version: Number(version),
    title: content.title,
    organisation: content.organisation,
    pitch: content.pitch,
    figures: content.keyFigures.map(figureText).join('\n'),
    keywords: classification.keywords,
    themes: themes.map(({ label }) => label),
    publishedAt: publishedAt.getTime(),
  };
}

function figureText(figure: KeyFigure): string {
  const unit = figure.kind === 'share' ? '' : figure.unit;
  return [figure.kind === 'number' ? figure.value : '', unit, figure.label, figure.detail].join(' ').trim();
}
