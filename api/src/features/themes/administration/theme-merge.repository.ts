import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

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
    const filings = await manager.query<Filing[]>(
      `SELECT sheet_id AS "sheetId", row_number() OVER (PARTITION BY sheet_id ORDER BY min(position)) - 1 AS position,
         theme AS "themeId"
       FROM (SELECT sheet_id, position, CASE theme_id WHEN $1 THEN $2::uuid ELSE theme_id END AS theme FROM sheet_themes
             WHERE sheet_id IN (SELECT sheet_id FROM sheet_themes WHERE theme_id = $1)) filed
       GROUP BY sheet_id, theme`,
      [id, intoId],
    );
    if (filings.length === 0) return;
    await manager.query(
      `DELETE FROM sheet_themes WHERE sheet_id IN (SELECT sheet_id FROM sheet_themes WHERE theme_id = $1)`,
      [id],
    );
    await manager.query(
      `INSERT INTO sheet_themes (sheet_id, position, theme_id)
       SELECT "sheetId", position, "themeId" FROM jsonb_to_recordset($1::jsonb)
         AS f ("sheetId" uuid, position smallint, "themeId" uuid)`,
      [JSON.stringify(filings)],
    );
  }

  /** Puts the sub-themes of one theme after those of the other. */
  async moveChildren(manager: EntityManager, id: string, intoId: string): Promise<void> {
    await manager.query(
      `UPDATE themes SET parent_id = $2, version = version + 1,
         position = position + (SELECT coalesce(max(position) + 1, 0) FROM themes WHERE parent_id = $2)
       WHERE parent_id = $1`,
      [id, intoId],
    );
  }

  /** The committee of the one becomes that of the other where nobody had it, directly or through its theme. */
  async moveCommittee(manager: EntityManager, id: string, intoId: string): Promise<void> {
    await manager.query(
      `UPDATE committee_themes SET theme_id = $2 WHERE theme_id = $1 AND NOT EXISTS (
         SELECT FROM committee_themes ct JOIN themes t ON t.id = $2 AND ct.theme_id IN (t.id, t.parent_id))`,
      [id, intoId],
    );
  }

  /** Every address of the one leads to the other. What was real stays when the demonstration goes. */
  async replace(manager: EntityManager, id: string, intoId: string): Promise<void> {
    await manager.query('UPDATE former_theme_slugs SET theme_id = $2 WHERE theme_id = $1', [id, intoId]);
    const [rows] = await manager.query<[{ slug: string; demonstration: boolean }[], number]>(
      'DELETE FROM themes WHERE id = $1 RETURNING slug, demonstration',
      [id],
    );
    await manager.query(
      `INSERT INTO former_theme_slugs (slug, theme_id) VALUES ($1, $2)
       ON CONFLICT (slug) DO UPDATE SET theme_id = excluded.theme_id`,
      [rows[0]?.slug, intoId],
    );
    await manager.query('UPDATE themes SET version = version + 1, demonstration = demonstration AND $2 WHERE id = $1', [
      intoId,
      rows[0]?.demonstration ?? false,
    ]);
  }
}
