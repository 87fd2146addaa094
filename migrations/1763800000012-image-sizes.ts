import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How large images are drawn, so that pages keep their place before they come. */
export class ImageSizes1763800000012 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE attachments
        ADD COLUMN width integer CONSTRAINT ck_attachments_width CHECK (width > 0),
        ADD COLUMN height integer CONSTRAINT ck_attachments_height CHECK (height > 0),
        ADD CONSTRAINT ck_attachments_width_and_height CHECK ((width IS NULL) = (height IS NULL));
      COMMENT ON COLUMN attachments.width IS 'of an image, in points; null: another file, or one kept before this was known';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE attachments DROP COLUMN width, DROP COLUMN height');
  }
}
