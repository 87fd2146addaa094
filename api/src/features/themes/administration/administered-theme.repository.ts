import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { ThemeView } from '@recueil/contracts';

/** Changes of the taxonomy happen one at a time: order, levels and addresses hang together. */
const taxonomyLock = 7_263_011;

const view = `SELECT t.id, t.slug, t.label, t.parent_id AS "parentId", t.position, t.version,
    (SELECT count(DISTINCT st.sheet_id)::int FROM sheet_themes st JOIN themes u ON u.id = st.theme_id
     WHERE u.id = t.id OR u.parent_id = t.id) AS sheets,
    (SELECT jsonb_build_object('id', c.id, 'name', c.name) FROM committee_themes ct JOIN committees c ON c.id = ct.committee_id
     WHERE ct.theme_id = t.id) AS committee
  FROM themes t`;

@Injectable()
export class AdministeredThemeRepository {
  constructor(private readonly database: DataSource) {}

  /** In the order of the screen, each sub-theme with its siblings. */
  list(manager: EntityManager = this.database.manager): Promise<ThemeView[]> {
    return manager.query<ThemeView[]>(
      `${view} LEFT JOIN themes p ON p.id = t.parent_id
       ORDER BY coalesce(p.position, t.position), coalesce(p.label, t.label), coalesce(p.id, t.id),
         t.parent_id IS NOT NULL, t.position, t.label, t.id`,
    );
  }

  /** Holds the taxonomy until the transaction ends. */
  async lock(manager: EntityManager): Promise<void> {
    await manager.query('SELECT pg_advisory_xact_lock($1)', [taxonomyLock]);
  }

  /** Nothing may be filed under these meanwhile. */
  async lockRows(manager: EntityManager, ids: string[]): Promise<void> {
    await manager.query('SELECT FROM themes WHERE id = ANY ($1) ORDER BY id FOR UPDATE', [ids]);
  }

  /** Every address that a theme has or had; but those that `exceptId` once had, which it may take again. */
  async takenSlugs(manager: EntityManager, exceptId: string | null): Promise<Set<string>> {
    const rows = await manager.query<{ slug: string }[]>(
      'SELECT slug FROM themes UNION SELECT slug FROM former_theme_slugs WHERE theme_id IS DISTINCT FROM $1',
      [exceptId],
    );
    return new Set(rows.map(({ slug }) => slug));
  }

  async rename(manager: EntityManager, id: string, label: string, slug: string): Promise<void> {
    await manager.query('DELETE FROM former_theme_slugs WHERE slug = $1', [slug]);
    await manager.query(
      `INSERT INTO former_theme_slugs (slug, theme_id) SELECT slug, id FROM themes WHERE id = $1 AND slug <> $2
       ON CONFLICT (slug) DO UPDATE SET theme_id = excluded.theme_id`,
      [id, slug],
    );
    await manager.query('UPDATE themes SET label = $2, slug = $3 WHERE id = $1', [id, label, slug]);
  }

  /** Puts a theme below another one (null: among the themes), after those that are there. */
  async move(manager: EntityManager, id: string, parentId: string | null): Promise<void> {
    await manager.query(
      `UPDATE themes SET parent_id = $2,
         position = (SELECT coalesce(max(position) + 1, 0) FROM themes WHERE parent_id IS NOT DISTINCT FROM $2::uuid AND id <> $1)
       WHERE id = $1`,
      [id, parentId],
    );
  }

  async bumpVersion(manager: EntityManager, id: string): Promise<void> {
    await manager.query('UPDATE themes SET version = version + 1 WHERE id = $1', [id]);
  }

  async reorder(manager: EntityManager, themeIds: string[]): Promise<void> {
    await manager.query(
      `UPDATE themes t SET position = o.position - 1 FROM unnest($1::uuid[]) WITH ORDINALITY AS o (id, position)
       WHERE t.id = o.id`,
      [themeIds],
    );
  }

  /** The sheets filed under a theme or one of its sub-themes. */
  async sheetsUnder(manager: EntityManager, id: string): Promise<string[]> {
    const rows = await manager.query<{ id: string }[]>(
      `SELECT DISTINCT st.sheet_id AS id FROM sheet_themes st JOIN themes t ON t.id = st.theme_id
       WHERE t.id = $1 OR t.parent_id = $1`,
      [id],
    );
    return rows.map((row) => row.id);
  }

  async delete(manager: EntityManager, id: string): Promise<void> {
    await manager.query('DELETE FROM themes WHERE id = $1', [id]);
  }
}
