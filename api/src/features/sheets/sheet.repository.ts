import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Audience, Maturity, Scale } from '@recueil/domain';
import { many, run, sql } from '#core/database/sql';
import type { NewContact, Provenance } from './new-sheet';

/** The rows that make a new sheet. */
export interface SheetRows {
  sheet: NewSheetRow;
  /** Position 0 is the main one, 1 and 2 are "also in". */
  themes: { sheetId: string; position: number; themeId: string }[];
  contacts: (NewContact & { id: string; sheetId: string })[];
  /** `canonicalJson` in UTF-8. PostgreSQL computes the hash. */
  revision: { id: string; sheetId: string; content: Buffer };
}

/** A sheet's identity and classification; its content is in its revision. */
interface NewSheetRow {
  id: string;
  organisationId: string;
  scale: Scale | null;
  audience: Audience[];
  maturity: Maturity | null;
  year: number | null;
  effortDuration: string;
  effortCost: string;
  effortMeans: string;
  keywords: string[];
  provenance: Provenance;
  importKey: string;
  demonstration: boolean;
}

/** A sheet that came from a document, or the demonstration. `published`: it is online, or was. */
interface ImportedSheet {
  importKey: string;
  sheetId: string;
  revisionId: string;
  contentHash: string;
  published: boolean;
}

const sheetsAtOnce = 1_000;

@Injectable()
export class SheetRepository {
  async insert(manager: EntityManager, rows: SheetRows[]): Promise<void> {
    for (let start = 0; start < rows.length; start += sheetsAtOnce) {
      const some = rows.slice(start, start + sheetsAtOnce);
      await this.insertSheets(
        manager,
        some.map(({ sheet }) => sheet),
      );
      await this.insertThemes(
        manager,
        some.flatMap(({ themes }) => themes),
      );
      await this.insertContacts(
        manager,
        some.flatMap(({ contacts }) => contacts),
      );
      await this.insertRevisions(
        manager,
        some.map(({ revision }) => revision),
      );
    }
  }

  async findByImportKeys(
    manager: EntityManager,
    importKeys: string[],
  ): Promise<Map<string, Omit<ImportedSheet, 'importKey'>>> {
    const rows = await many(
      manager,
      sql<ImportedSheet>`SELECT DISTINCT ON (s.id) s.import_key AS "importKey", s.id AS "sheetId", r.id AS "revisionId",
         r.content_hash AS "contentHash", p.sheet_id IS NOT NULL OR s.archived_at IS NOT NULL AS published
       FROM sheets s JOIN revisions r ON r.sheet_id = s.id LEFT JOIN published_sheets p ON p.sheet_id = s.id
       WHERE s.import_key = ANY (${importKeys}) AND s.import_key IS NOT NULL ORDER BY s.id, r.created_at DESC`,
    );
    return new Map(rows.map(({ importKey, ...sheet }) => [importKey, sheet]));
  }

  private async insertSheets(manager: EntityManager, sheets: NewSheetRow[]): Promise<void> {
    await run(
      manager,
      sql`INSERT INTO sheets (id, organisation_id, scale, audience, maturity, year, effort_duration, effort_cost,
         effort_means, keywords, provenance, import_key, demonstration)
       SELECT id, "organisationId", scale, audience, maturity, year, "effortDuration", "effortCost",
         "effortMeans", keywords, provenance, "importKey", demonstration
       FROM jsonb_to_recordset(${JSON.stringify(sheets)}::jsonb) AS s (id uuid, "organisationId" uuid, scale text,
         audience text[], maturity text, year integer, "effortDuration" text, "effortCost" text, "effortMeans" text,
         keywords text[], provenance jsonb, "importKey" text, demonstration boolean)`,
    );
  }

  private async insertThemes(manager: EntityManager, themes: SheetRows['themes']): Promise<void> {
    await run(
      manager,
      sql`INSERT INTO sheet_themes (sheet_id, position, theme_id) SELECT "sheetId", position, "themeId"
       FROM jsonb_to_recordset(${JSON.stringify(themes)}::jsonb) AS t ("sheetId" uuid, position smallint,
         "themeId" uuid)`,
    );
  }

  private async insertContacts(manager: EntityManager, contacts: SheetRows['contacts']): Promise<void> {
    await run(
      manager,
      sql`INSERT INTO contacts (id, sheet_id, name, role, email, phone, url)
       SELECT id, "sheetId", name, role, email, phone, url
       FROM jsonb_to_recordset(${JSON.stringify(contacts)}::jsonb)
         AS c (id uuid, "sheetId" uuid, name text, role text, email text, phone text, url text)`,
    );
  }

  private async insertRevisions(manager: EntityManager, revisions: SheetRows['revision'][]): Promise<void> {
    const [ids, sheetIds] = [revisions.map(({ id }) => id), revisions.map(({ sheetId }) => sheetId)];
    const contents = revisions.map(({ content }) => content);
    await run(
      manager,
      sql`INSERT INTO revisions (id, sheet_id, round, kind, content) SELECT id, sheet_id, 1, 'imported', content
       FROM unnest(${ids}::uuid[], ${sheetIds}::uuid[], ${contents}::bytea[]) AS r (id, sheet_id, content)`,
    );
  }
}
