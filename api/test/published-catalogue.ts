import type { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { canonicalContent, canonicalJson, type SheetContent } from '@recueil/domain';
import { sheetContent } from '@recueil/testing';
import type { PublishedTheme } from '../src/features/published-document';

/** A sheet as a test wants it online; what the test is not about is plausible. */
export interface TestSheet {
  sheetId?: string;
  content?: Partial<SheetContent>;
  themes?: PublishedTheme[];
  keywords?: string[];
  organisationKind?: string;
  scale?: string | null;
  audience?: string[];
  maturity?: string | null;
  year?: number | null;
  publishedAt?: Date;
}

interface Row {
  sheetId: string;
  revisionId: string;
  validationId: string;
  organisationId: string;
  slug: string;
  bytes: string;
  document: unknown;
  themeSlugs: string[];
  organisationKind: string;
  scale: string | null;
  audience: string[];
  maturity: string | null;
  year: number | null;
  hasSetbacks: boolean;
  publishedAt: Date;
}

/** Puts sheets online with the whole chain that PostgreSQL asks for, by SQL alone: what search finds is what is here. */
export class PublishedCatalogue {
  constructor(private readonly database: DataSource) {}

  /** Publishes new sheets, or new texts of sheets that are named. Answers their identifiers, in order. */
  async publish(sheets: TestSheet[]): Promise<string[]> {
    const rows = sheets.map(toRow);
    await this.database.transaction(async (manager) => {
      const parameters = [JSON.stringify(rows)];
      for (const statement of statements) await manager.query(statement, parameters);
    });
    return rows.map(({ sheetId }) => sheetId);
  }

  async archive(sheetIds: string[]): Promise<void> {
    await this.database.query('DELETE FROM published_sheets WHERE sheet_id = ANY ($1)', [sheetIds]);
  }

  async clear(): Promise<void> {
    await this.database.query('DELETE FROM published_sheets');
  }
}

function toRow(sheet: TestSheet): Row {
  const content = canonicalContent({ ...sheetContent(sheet.content), contactIds: [] });
  const { contactIds: _none, ...published } = content;
  const themes = sheet.themes ?? [];
  const { organisationKind = 'other', scale = null, audience = [], maturity = null, year = null } = sheet;
  const classification = { organisationKind, scale, audience, maturity, year, keywords: sheet.keywords ?? [] };
  const effort = { duration: '', cost: '', means: '' };
  return {
    sheetId: sheet.sheetId ?? newId(),
    revisionId: newId(),
    validationId: newId(),
    organisationId: newId(),
    slug: `fiche-${newId()}`,
    bytes: canonicalJson(content),
    document: {
      content: published,
      themes,
      classification: { ...classification, effort },
      basis: 'legacy',
      collection: 'Essai',
    },
    themeSlugs: [...new Set(themes.flatMap(({ slug, parent }) => (parent ? [parent.slug, slug] : [slug])))],
    organisationKind,
    scale,
    audience,
    maturity,
    year,
    hasSetbacks: content.sections.setbacks !== null,
    publishedAt: sheet.publishedAt ?? new Date('2026-01-15T08:00:00Z'),
  };
}

const from = `jsonb_to_recordset($1::jsonb) AS r ("sheetId" uuid, "revisionId" uuid, "validationId" uuid,
  "organisationId" uuid, slug text, bytes text, document jsonb, "themeSlugs" text[], "organisationKind" text, scale text,
  audience text[], maturity text, year integer, "hasSetbacks" boolean, "publishedAt" timestamptz)`;

const statements = [
  `INSERT INTO organisations (id, name, normalised_name)
   SELECT "organisationId", 'Organisme', "organisationId"::text FROM ${from}`,
  `INSERT INTO sheets (id, organisation_id) SELECT "sheetId", "organisationId" FROM ${from} ON CONFLICT DO NOTHING`,
  `INSERT INTO slugs (slug, sheet_id) SELECT slug, "sheetId" FROM ${from}`,
  `INSERT INTO revisions (id, sheet_id, kind, content)
   SELECT "revisionId", "sheetId", 'imported', convert_to(bytes, 'UTF8') FROM ${from}`,
  `INSERT INTO validations (id, sheet_id, revision_id, content_hash, basis, collection)
   SELECT "validationId", "sheetId", "revisionId", (SELECT content_hash FROM revisions WHERE id = "revisionId"), 'legacy', 'Essai'
   FROM ${from}`,
  `INSERT INTO published_sheets (sheet_id, revision_id, content_hash, slug, document, contact_ids, theme_slugs,
     organisation_kind, scale, audience, maturity, year, has_setbacks, published_at)
   SELECT "sheetId", "revisionId", (SELECT content_hash FROM revisions WHERE id = "revisionId"), slug, document, '{}',
     "themeSlugs", "organisationKind", scale, audience, maturity, year, "hasSetbacks", "publishedAt" FROM ${from}
   ON CONFLICT (sheet_id) DO UPDATE SET revision_id = excluded.revision_id, content_hash = excluded.content_hash,
     slug = excluded.slug, document = excluded.document, theme_slugs = excluded.theme_slugs,
     organisation_kind = excluded.organisation_kind, scale = excluded.scale, audience = excluded.audience,
     maturity = excluded.maturity, year = excluded.year, has_setbacks = excluded.has_setbacks,
     published_at = excluded.published_at`,
];
