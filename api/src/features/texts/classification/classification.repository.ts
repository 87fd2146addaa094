import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DraftClassification } from '@recueil/contracts';
import { ProblemError } from '#core/errors/problem';

/** What stands beside a sheet's content. `version` is the sheet's. */
export type StoredClassification = DraftClassification & { version: number; online: boolean };

@Injectable()
export class ClassificationRepository {
  async read(manager: EntityManager, sheetId: string): Promise<StoredClassification> {
    const [row] = await manager.query<StoredClassification[]>(
      `SELECT s.version, s.scale, s.audience, s.maturity, s.year, s.keywords,
         EXISTS (SELECT FROM published_sheets p WHERE p.sheet_id = s.id) AS online,
         jsonb_build_object('duration', s.effort_duration, 'cost', s.effort_cost, 'means', s.effort_means) AS effort,
         coalesce((SELECT jsonb_agg(t.slug ORDER BY st.position) FROM sheet_themes st JOIN themes t ON t.id = st.theme_id
           WHERE st.sheet_id = s.id), '[]') AS themes
       FROM sheets s WHERE s.id = $1`,
      [sheetId],
    );
    if (row === undefined) throw new Error('a sheet without row');
    return row;
  }

  /** Throws `invalid` for a theme that does not exist. */
  async write(manager: EntityManager, sheetId: string, given: DraftClassification): Promise<void> {
    await manager.query(
      `UPDATE sheets SET scale = $2, audience = $3, maturity = $4, year = $5, effort_duration = $6, effort_cost = $7,
         effort_means = $8, keywords = $9, version = version + 1, updated_at = now() WHERE id = $1`,
      [
        sheetId,
        given.scale,
        given.audience,
        given.maturity,
        given.year,
        given.effort.duration,
        given.effort.cost,
        given.effort.means,
        given.keywords,
      ],
    );
    const slugs = [...new Set(given.themes)];
    const themes = await manager.query<{ id: string; slug: string }[]>(
      'SELECT id, slug FROM themes WHERE slug = ANY ($1)',
      [slugs],
    );
    const ids = slugs.map((slug) => themes.find((theme) => theme.slug === slug)?.id);
    if (ids.some((id) => id === undefined)) {
      throw new ProblemError('invalid', 'Ce thème n’existe pas ou n’existe plus. Choisissez-en un autre.', {
        errors: [{ field: 'themes', message: 'Ce thème n’existe plus.' }],
      });
    }
    await manager.query('DELETE FROM sheet_themes WHERE sheet_id = $1', [sheetId]);
    await manager.query(
      `INSERT INTO sheet_themes (sheet_id, position, theme_id)
       SELECT $1, position - 1, theme_id FROM unnest($2::uuid[]) WITH ORDINALITY AS t (theme_id, position)`,
      [sheetId, ids],
    );
  }
}
