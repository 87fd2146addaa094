import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { many, one, run, sql } from '#core/database/sql';

interface Filing {
  sheetId: string;
  position: number;
  themeId: string;
}

/** What hangs on a theme, carried over to another. */
@Injectable()
export class ThemeMergeRepository {
  /**
   * Files the sheets of one theme under the other: a sheet that has both keeps the first of the two places, and the
   * places after it move up.
   */
  async moveSheets(manager: EntityManager, id: string, intoId: string): Promise<void> {
    const filings = await many(
      manager,
      sql<Filing>`SELECT sheet_id AS "sheetId",
       (row_number() OVER (PARTITION BY sheet_id ORDER BY min(position)) - 1)::int AS position, theme AS "themeId"
       FROM (SELECT sheet_id, position, CASE theme_id WHEN ${id} THEN ${intoId}::uuid ELSE theme_id END AS theme
       FROM sheet_themes
             WHERE sheet_id IN (SELECT sheet_id FROM sheet_themes WHERE theme_id = ${id})) filed
       GROUP BY sheet_id, theme`,
    );
    if (filings.length === 0) return;
    await run(
      manager,
      sql`DELETE FROM sheet_themes WHERE sheet_id IN (SELECT sheet_id FROM sheet_themes WHERE theme_id = ${id})`,
    );
    await run(
      manager,
      sql`INSERT INTO sheet_themes (sheet_id, position, theme_id)
       SELECT "sheetId", position, "themeId" FROM jsonb_to_recordset(${JSON.stringify(filings)}::jsonb)
         AS f ("sheetId" uuid, position smallint, "themeId" uuid)`,
    );
  }

  /** Puts the sub-themes of one theme after those of the other. */
  async moveChildren(manager: EntityManager, id: string, intoId: string): Promise<void> {
    await run(
      manager,
      sql`UPDATE themes SET parent_id = ${intoId}, version = version + 1,
         position = position + (SELECT coalesce(max(position) + 1, 0) FROM themes WHERE parent_id = ${intoId})
       WHERE parent_id = ${id}`,
    );
  }

  /** The committee of the one becomes that of the other where nobody had it, directly or through its theme. */
  async moveCommittee(manager: EntityManager, id: string, intoId: string): Promise<void> {
    await run(
      manager,
      sql`UPDATE committee_themes SET theme_id = ${intoId} WHERE theme_id = ${id} AND NOT EXISTS (
         SELECT FROM committee_themes ct JOIN themes t ON t.id = ${intoId} AND ct.theme_id IN (t.id, t.parent_id))`,
    );
  }

  /** Every address of the one leads to the other. What was real stays when the demonstration goes. */
  async replace(manager: EntityManager, id: string, intoId: string): Promise<void> {
    await run(manager, sql`UPDATE former_theme_slugs SET theme_id = ${intoId} WHERE theme_id = ${id}`);
    const theme = await one(
      manager,
      sql<{ slug: string; demonstration: boolean }>`DELETE FROM themes WHERE id = ${id} RETURNING slug, demonstration`,
    );
    if (theme === null) throw new Error('a theme that is merged is there');
    await run(
      manager,
      sql`INSERT INTO former_theme_slugs (slug, theme_id) VALUES (${theme.slug}, ${intoId})
       ON CONFLICT (slug) DO UPDATE SET theme_id = excluded.theme_id`,
    );
    await run(
      manager,
      sql`UPDATE themes SET version = version + 1, demonstration = demonstration AND ${theme.demonstration}
       WHERE id = ${intoId}`,
    );
  }
}
