import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { ThemeView } from '@recueil/contracts';
import { fragment, many, run, sql } from '#core/database/sql';

/** Changes of the taxonomy happen one at a time: order, levels and addresses hang together. */
const taxonomyLock = 7_263_011;

const view = fragment`SELECT t.id, t.slug, t.label, t.parent_id AS "parentId", t.position, t.version,
    (SELECT count(DISTINCT st.sheet_id)::int FROM sheet_themes st JOIN themes u ON u.id = st.theme_id
     WHERE u.id = t.id OR u.parent_id = t.id) AS sheets,
    (SELECT jsonb_build_object('id', c.id, 'name', c.name) FROM committee_themes ct
    JOIN committees c ON c.id = ct.committee_id
     WHERE ct.theme_id = t.id) AS committee
  FROM themes t`;

@Injectable()
export class AdministeredThemeRepository {
  constructor(private readonly database: DataSource) {}

  /** In the order of the screen, each sub-theme with its siblings. */
  list(manager: EntityManager = this.database.manager): Promise<ThemeView[]> {
    return many(
      manager,
      sql<ThemeView>`${view} LEFT JOIN themes p ON p.id = t.parent_id
       ORDER BY coalesce(p.position, t.position), coalesce(p.label, t.label), coalesce(p.id, t.id),
         t.parent_id IS NOT NULL, t.position, t.label, t.id`,
    );
  }

  /** Holds the taxonomy until the transaction ends. */
  async lock(manager: EntityManager): Promise<void> {
    await run(manager, sql`SELECT pg_advisory_xact_lock(${taxonomyLock})`);
  }

  /** Locks these themes: nothing is put under them until the transaction ends. */
  async lockRows(manager: EntityManager, ids: string[]): Promise<void> {
    await run(manager, sql`SELECT FROM themes WHERE id = ANY (${ids}) ORDER BY id FOR UPDATE`);
  }

  /** Every address that a theme has or had; but those that `exceptId` once had, which it may take again. */
  async takenSlugs(manager: EntityManager, exceptId: string | null): Promise<Set<string>> {
    const rows = await many(
      manager,
      sql<{ slug: string }>`SELECT slug FROM themes UNION SELECT slug FROM former_theme_slugs
       WHERE theme_id IS DISTINCT FROM ${exceptId}`,
    );
    return new Set(rows.map(({ slug }) => slug));
  }

  async rename(manager: EntityManager, id: string, label: string, slug: string): Promise<void> {
    await run(manager, sql`DELETE FROM former_theme_slugs WHERE slug = ${slug}`);
    await run(
      manager,
      sql`INSERT INTO former_theme_slugs (slug, theme_id) SELECT slug, id FROM themes
       WHERE id = ${id} AND slug <> ${slug}
       ON CONFLICT (slug) DO UPDATE SET theme_id = excluded.theme_id`,
    );
    await run(manager, sql`UPDATE themes SET label = ${label}, slug = ${slug} WHERE id = ${id}`);
  }

  /** Puts a theme below another one (null: among the themes), after those that are there. */
  async move(manager: EntityManager, id: string, parentId: string | null): Promise<void> {
    await run(
      manager,
      sql`UPDATE themes SET parent_id = ${parentId},
         position = (SELECT coalesce(max(position) + 1, 0) FROM themes
         WHERE parent_id IS NOT DISTINCT FROM ${parentId}::uuid AND id <> ${id})
       WHERE id = ${id}`,
    );
  }

  async bumpVersion(manager: EntityManager, id: string): Promise<void> {
    await run(manager, sql`UPDATE themes SET version = version + 1 WHERE id = ${id}`);
  }

  async reorder(manager: EntityManager, themeIds: string[]): Promise<void> {
    await run(
      manager,
      sql`UPDATE themes t SET position = o.position - 1
       FROM unnest(${themeIds}::uuid[]) WITH ORDINALITY AS o (id, position)
       WHERE t.id = o.id`,
    );
  }

  /** The sheets filed under a theme or one of its sub-themes. */
  async sheetsUnder(manager: EntityManager, id: string): Promise<string[]> {
    const rows = await many(
      manager,
      sql<{ id: string }>`SELECT DISTINCT st.sheet_id AS id FROM sheet_themes st JOIN themes t ON t.id = st.theme_id
       WHERE t.id = ${id} OR t.parent_id = ${id}`,
    );
    return rows.map((row) => row.id);
  }

  async delete(manager: EntityManager, id: string): Promise<void> {
    await run(manager, sql`DELETE FROM themes WHERE id = ${id}`);
  }
}
