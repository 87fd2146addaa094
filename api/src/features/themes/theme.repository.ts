import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { many, run, sql } from '#core/database/sql';

/** A theme or sub-theme as the taxonomy holds it. */
export interface Theme {
  id: string;
  parentId: string | null;
  slug: string;
  label: string;
}

/** The taxonomy: two levels of themes. */
@Injectable()
export class ThemeRepository {
  all(manager: EntityManager): Promise<Theme[]> {
    return many(
      manager,
      sql<Theme>`SELECT id, parent_id AS "parentId", slug, label FROM themes ORDER BY position, label, slug`,
    );
  }

  /** Every address that a theme has or had: none is given twice. */
  async slugs(manager: EntityManager): Promise<Set<string>> {
    const rows = await many(
      manager,
      sql<{ slug: string }>`SELECT slug FROM themes UNION SELECT slug FROM former_theme_slugs`,
    );
    return new Set(rows.map(({ slug }) => slug));
  }

  /** Adds a theme after its siblings. The slug must be free. */
  async create(
    manager: EntityManager,
    theme: { parentId: string | null; slug: string; label: string; demonstration: boolean },
  ): Promise<Theme> {
    const id = newId();
    await run(
      manager,
      sql`INSERT INTO themes (id, parent_id, slug, label, demonstration, position)
       VALUES (${id}, ${theme.parentId}, ${theme.slug}, ${theme.label}, ${theme.demonstration},
         (SELECT coalesce(max(position) + 1, 0) FROM themes WHERE parent_id IS NOT DISTINCT FROM ${theme.parentId}))`,
    );
    return { id, parentId: theme.parentId, slug: theme.slug, label: theme.label };
  }
}
