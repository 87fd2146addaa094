import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';

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
    return manager.query<Theme[]>(
      'SELECT id, parent_id AS "parentId", slug, label FROM themes ORDER BY position, label, slug',
    );
  }

  /** Every address that a theme has or had: none is given twice. */
  async slugs(manager: EntityManager): Promise<Set<string>> {
    const rows = await manager.query<{ slug: string }[]>(
      'SELECT slug FROM themes UNION SELECT slug FROM former_theme_slugs',
    );
    return new Set(rows.map(({ slug }) => slug));
  }

  /** Adds a theme after its siblings. The slug must be free. */
  async create(
    manager: EntityManager,
    theme: { parentId: string | null; slug: string; label: string; demonstration: boolean },
  ): Promise<Theme> {
    const id = newId();
    await manager.query(
      `INSERT INTO themes (id, parent_id, slug, label, demonstration, position)
       VALUES ($1, $2, $3, $4, $5,
         (SELECT coalesce(max(position) + 1, 0) FROM themes WHERE parent_id IS NOT DISTINCT FROM $2))`,
      [id, theme.parentId, theme.slug, theme.label, theme.demonstration],
    );
    return { id, parentId: theme.parentId, slug: theme.slug, label: theme.label };
  }
}
