import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * All that readers' queries may read, as views: a role that has this schema and nothing else sees what is published. A view
 * that leaves rows out is a barrier: no function of whoever asks is shown those on the way.
 */
export class Reading1763800000023 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE SCHEMA reading;
      COMMENT ON SCHEMA reading IS 'all that readers'' queries may read: what is published, and nothing else';

      CREATE VIEW reading.published_sheets AS
        SELECT sheet_id, slug, document, contact_ids, theme_slugs, organisation_kind, scale, audience, maturity, year,
          has_setbacks, version, published_at, search_vector, search_head, title_key
        FROM published_sheets;

      CREATE VIEW reading.contacts WITH (security_barrier) AS
        SELECT p.sheet_id, p.slug, named.position, c.name, c.role, c.email, c.phone, c.url
        FROM published_sheets p, unnest(p.contact_ids) WITH ORDINALITY named (id, position)
        JOIN contacts c ON c.id = named.id WHERE c.redacted_at IS NULL;
      COMMENT ON VIEW reading.contacts IS 'of published sheets, without those who withdrew';

      CREATE VIEW reading.attachments WITH (security_barrier) AS
        SELECT p.sheet_id, p.slug, named.position, named.file, a.sha256, a.size, a.media_type, a.width, a.height
        FROM published_sheets p,
          jsonb_array_elements(p.document #> '{content,attachments}') WITH ORDINALITY named (file, position)
        JOIN attachments a ON a.sha256 = named.file ->> 'sha256';
      COMMENT ON VIEW reading.attachments IS 'the files that published sheets name, and that are kept';

      CREATE VIEW reading.former_addresses WITH (security_barrier) AS
        SELECT g.slug, p.slug AS current, s.archived_at IS NOT NULL AS archived,
          CASE WHEN s.archive_reason_public THEN s.archive_reason END AS reason
        FROM slugs g JOIN sheets s ON s.id = g.sheet_id LEFT JOIN published_sheets p ON p.sheet_id = s.id
        WHERE p.sheet_id IS NOT NULL OR s.archived_at IS NOT NULL;
      COMMENT ON VIEW reading.former_addresses IS 'where a sheet is now that was online there, or why it is gone';

      CREATE VIEW reading.themes AS
        SELECT t.slug, t.label, t.position, p.slug AS parent FROM themes t LEFT JOIN themes p ON p.id = t.parent_id;

      CREATE VIEW reading.former_theme_slugs AS
        SELECT f.slug, t.slug AS current FROM former_theme_slugs f JOIN themes t ON t.id = f.theme_id
        WHERE NOT EXISTS (SELECT FROM themes WHERE slug = f.slug);

      CREATE VIEW reading.catalogue_state AS SELECT version, indexed FROM catalogue_state;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP SCHEMA reading CASCADE');
  }
}
