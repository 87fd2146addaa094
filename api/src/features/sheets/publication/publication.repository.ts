import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SheetContent } from '@recueil/domain';
import type { PublishedTheme } from '#rooms/published-document';
import { fragment, type Fragment, many, run, sql } from '#core/database/sql';
import type { PublicationFacts, PublishedRow } from './published-row';

/** Slugs are given one transaction at a time: two sheets of one title never meet. */
const slugLock = 7_263_002;

type FactsRow = Omit<PublicationFacts, 'content' | 'themes'> & { content: Buffer; themes: PublishedTheme[] | null };

export interface OnlineRow {
  sheetId: string;
  revisionId: string;
  slug: string;
  publishedAt: Date;
}

@Injectable()
export class PublicationRepository {
  /** What is to be published of these validated revisions; a revision without a validation is not among them. */
  async facts(manager: EntityManager, revisionIds: string[]): Promise<PublicationFacts[]> {
    const rows = await many(
      manager,
      sql<FactsRow>`SELECT s.id AS "sheetId", r.id AS "revisionId", r.content_hash AS "contentHash", r.content, s.slug,
         v.basis, v.collection,
         jsonb_build_object('organisationKind', o.kind, 'scale', s.scale, 'audience', s.audience,
           'maturity', s.maturity, 'year', s.year, 'keywords', s.keywords, 'effort', jsonb_build_object(
             'duration', s.effort_duration, 'cost', s.effort_cost, 'means', s.effort_means)) AS classification,
         (SELECT jsonb_agg(jsonb_build_object('slug', t.slug, 'label', t.label, 'parent',
             CASE WHEN p.id IS NOT NULL THEN jsonb_build_object('slug', p.slug, 'label', p.label) END)
             ORDER BY st.position)
           FROM sheet_themes st JOIN themes t ON t.id = st.theme_id LEFT JOIN themes p ON p.id = t.parent_id
           WHERE st.sheet_id = s.id) AS themes
       FROM revisions r
       JOIN validations v ON (v.sheet_id, v.revision_id, v.content_hash) = (r.sheet_id, r.id, r.content_hash)
       JOIN sheets s ON s.id = r.sheet_id
       JOIN organisations o ON o.id = s.organisation_id
       WHERE r.id = ANY (${revisionIds})`,
    );
    return rows.map((row) => ({
      ...row,
      content: JSON.parse(row.content.toString('utf8')) as SheetContent,
      themes: row.themes ?? [],
    }));
  }

  /** Of the slugs ever given, those that could clash with one of these. Holds the slugs until the transaction ends. */
  async lockSlugs(manager: EntityManager, bases: string[]): Promise<Set<string>> {
    await run(manager, sql`SELECT pg_advisory_xact_lock(${slugLock})`);
    const taken = await slugsWhere(manager, fragment`slug = ANY (${bases})`);
    const contested = contestedSlugs(bases, taken);
    if (contested.size === 0) return taken;
    // Looks at every slug there is: done only for those that will need a number.
    const prefixes = [...contested].map((base) => `${base}-%`);
    const numbered = await slugsWhere(manager, fragment`slug LIKE ANY (${prefixes})`);
    return new Set([...taken, ...numbered]);
  }

  async giveSlugs(manager: EntityManager, slugs: { sheetId: string; slug: string }[]): Promise<void> {
    const given = fragment`jsonb_to_recordset(${JSON.stringify(slugs)}::jsonb) AS g ("sheetId" uuid, slug text)`;
    await run(manager, sql`INSERT INTO slugs (slug, sheet_id) SELECT slug, "sheetId" FROM ${given}`);
    await run(
      manager,
      sql`UPDATE sheets s SET slug = g.slug, updated_at = now() FROM ${given} WHERE s.id = g."sheetId"`,
    );
  }

  /** The page of a sheet that is online, at another of its addresses. */
  async moveTo(manager: EntityManager, sheetId: string, slug: string): Promise<void> {
    await run(manager, sql`UPDATE published_sheets SET slug = ${slug} WHERE sheet_id = ${sheetId}`);
  }

  /** Of these sheets, those that are online, as they are until the transaction ends. */
  lockOnline(manager: EntityManager, sheetIds: string[]): Promise<OnlineRow[]> {
    return many(
      manager,
      sql<OnlineRow>`SELECT sheet_id AS "sheetId", revision_id AS "revisionId", slug, published_at AS "publishedAt"
       FROM published_sheets WHERE sheet_id = ANY (${sheetIds}) ORDER BY sheet_id FOR UPDATE`,
    );
  }

  /** Puts the documents online, in place of what was there for the same sheets. */
  async put(manager: EntityManager, rows: PublishedRow[]): Promise<void> {
    await run(
      manager,
      sql`INSERT INTO published_sheets (sheet_id, revision_id, content_hash, slug, document, contact_ids, theme_slugs,
         organisation_kind, scale, audience, maturity, year, has_setbacks, published_at)
       SELECT "sheetId", "revisionId", "contentHash", slug, document, "contactIds", "themeSlugs",
         "organisationKind", scale, audience, maturity, year, "hasSetbacks", "publishedAt"
       FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS p ("sheetId" uuid, "revisionId" uuid,
         "contentHash" text, slug text, document jsonb, "contactIds" uuid[], "themeSlugs" text[],
         "organisationKind" text, scale text, audience text[], maturity text, year integer, "hasSetbacks" boolean,
         "publishedAt" timestamptz)
       ON CONFLICT (sheet_id) DO UPDATE SET revision_id = excluded.revision_id, content_hash = excluded.content_hash,
         slug = excluded.slug, document = excluded.document, contact_ids = excluded.contact_ids,
         theme_slugs = excluded.theme_slugs, organisation_kind = excluded.organisation_kind, scale = excluded.scale,
         audience = excluded.audience, maturity = excluded.maturity, year = excluded.year,
         has_setbacks = excluded.has_setbacks, published_at = excluded.published_at`,
    );
  }

  /** Takes a sheet offline with a reason that readers are told. Answers whether it was online. */
  async archive(manager: EntityManager, sheetId: string, reason: string): Promise<boolean> {
    const count = await run(manager, sql`DELETE FROM published_sheets WHERE sheet_id = ${sheetId}`);
    if (count === 0) return false;
    await run(
      manager,
      sql`UPDATE sheets SET archived_at = now(), archive_reason = ${reason}, updated_at = now() WHERE id = ${sheetId}`,
    );
    return true;
  }

  /** Agrees to imported revisions on the strength of the collection in which they had been published. */
  async validateAsLegacy(
    manager: EntityManager,
    revisions: { id: string; sheetId: string; revisionId: string; contentHash: string }[],
    collection: string,
  ): Promise<void> {
    await run(
      manager,
      sql`INSERT INTO validations (id, sheet_id, revision_id, content_hash, basis, collection)
       SELECT id, "sheetId", "revisionId", "contentHash", 'legacy', ${collection}
       FROM jsonb_to_recordset(${JSON.stringify(revisions)}::jsonb) AS v (id uuid, "sheetId" uuid, "revisionId" uuid,
         "contentHash" text)
       ON CONFLICT ON CONSTRAINT uq_validations_revision DO NOTHING`,
    );
  }
}

async function slugsWhere(manager: EntityManager, condition: Fragment): Promise<Set<string>> {
  const rows = await many(manager, sql<{ slug: string }>`SELECT slug FROM slugs WHERE ${condition}`);
  return new Set(rows.map(({ slug }) => slug));
}

/** Those that are taken, and those that are asked for twice. */
function contestedSlugs(bases: readonly string[], taken: ReadonlySet<string>): Set<string> {
  const asked = new Set<string>();
  const contested = new Set<string>();
  for (const base of bases) {
    if (taken.has(base) || asked.has(base)) contested.add(base);
    asked.add(base);
  }
  return contested;
}
