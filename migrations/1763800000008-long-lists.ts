import type { MigrationInterface, QueryRunner } from 'typeorm';

const rule = `SELECT coalesce(
  (SELECT ct.committee_id FROM committee_themes ct WHERE ct.theme_id = theme),
  (SELECT ct.committee_id FROM themes t JOIN committee_themes ct ON ct.theme_id = t.parent_id WHERE t.id = theme),
  (SELECT g.id FROM committees g WHERE g.general))`;
const meaning = 'its own, else that of the theme above it, else the general one; null: none';

/**
 * What lists ask of thousands of files. A scalar function that looks into tables is started anew for each row; one that
 * answers a row is read as part of the query that joins it.
 */
export class LongLists1763800000008 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION committee_of_theme(uuid);
      CREATE FUNCTION committee_of_theme(theme uuid) RETURNS TABLE (committee_id uuid) LANGUAGE sql STABLE ROWS 1
        AS $$ ${rule} $$;
      COMMENT ON FUNCTION committee_of_theme IS '${meaning}; always one row';
      ALTER TABLE working_copies
        ADD COLUMN title text NOT NULL GENERATED ALWAYS AS (coalesce(content ->> 'title', '')) STORED,
        ADD COLUMN words integer NOT NULL GENERATED ALWAYS AS (regexp_count(content::text, '\\s+') + 1) STORED;
      COMMENT ON COLUMN working_copies.words IS 'roughly: what a reading takes is told from it';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE working_copies DROP COLUMN title, DROP COLUMN words;
      DROP FUNCTION committee_of_theme(uuid);
      CREATE FUNCTION committee_of_theme(theme uuid) RETURNS uuid LANGUAGE sql STABLE AS $$ ${rule} $$;
      COMMENT ON FUNCTION committee_of_theme IS '${meaning}';
    `);
  }
}
