import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DraftClassification } from '@recueil/contracts';
import { ProblemError } from '#core/errors/problem';
import { many, one, run, sql } from '#core/database/sql';

/** What stands beside a sheet's content. `version` is the sheet's. */
export type StoredClassification = DraftClassification & { version: number; online: boolean };

@Injectable()
export class ClassificationRepository {
  async read(manager: EntityManager, sheetId: string): Promise<StoredClassification> {
    const row = await one(
      manager,
      sql<StoredClassification>`SELECT s.version, s.scale, s.audience, s.maturity, s.year, s.keywords,
         EXISTS (SELECT FROM published_sheets p WHERE p.sheet_id = s.id) AS online,
         jsonb_build_object('duration', s.effort_duration, 'cost', s.effort_cost, 'means', s.effort_means) AS effort,
         coalesce((SELECT jsonb_agg(t.slug ORDER BY st.position) FROM sheet_themes st
         JOIN themes t ON t.id = st.theme_id
           WHERE st.sheet_id = s.id), '[]') AS themes
       FROM sheets s WHERE s.id = ${sheetId}`,
    );
    if (row === null) throw new Error('a sheet without row');
    return row;
  }

  /** Throws `invalid` for a theme that does not exist. */
  async write(manager: EntityManager, sheetId: string, given: DraftClassification): Promise<void> {
    await run(
      manager,
      sql`UPDATE sheets SET scale = ${given.scale}, audience = ${given.audience}, maturity = ${given.maturity},
       year = ${given.year}, effort_duration = ${given.effort.duration}, effort_cost = ${given.effort.cost},
       effort_means = ${given.effort.means}, keywords = ${given.keywords}, version = version + 1, updated_at = now()
       WHERE id = ${sheetId}`,
    );
    const slugs = [...new Set(given.themes)];
    const themes = await many(
      manager,
      sql<{ id: string; slug: string }>`SELECT id, slug FROM themes WHERE slug = ANY (${slugs})`,
    );
    const ids = slugs.flatMap((slug) => themes.find((theme) => theme.slug === slug)?.id ?? []);
    if (ids.length < slugs.length) {
      throw new ProblemError('invalid', 'Ce thème n’existe pas ou n’existe plus. Choisissez-en un autre.', {
        errors: [{ field: 'themes', message: 'Ce thème n’existe plus.' }],
      });
    }
    await run(manager, sql`DELETE FROM sheet_themes WHERE sheet_id = ${sheetId}`);
    await run(
      manager,
      sql`INSERT INTO sheet_themes (sheet_id, position, theme_id)
       SELECT ${sheetId}, position - 1, theme_id FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS t (theme_id, position)`,
    );
  }
}
