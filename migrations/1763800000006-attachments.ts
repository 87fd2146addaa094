import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files joined to sheets. Their bytes are kept elsewhere, under their digest. */
export class Attachments1763800000006 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE attachments (
        sha256 text CONSTRAINT pk_attachments PRIMARY KEY CONSTRAINT ck_attachments_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        size integer NOT NULL CONSTRAINT ck_attachments_size CHECK (size > 0),
        media_type text NOT NULL,
        created_at timestamptz NOT NULL
      );
      COMMENT ON TABLE attachments IS 'files that are kept, each once, by the digest of their bytes as kept';

      CREATE TABLE sheet_attachments (
        sheet_id uuid NOT NULL CONSTRAINT fk_sheet_attachments_sheet REFERENCES sheets (id) ON DELETE CASCADE,
        sha256 text NOT NULL CONSTRAINT fk_sheet_attachments_attachment REFERENCES attachments (sha256),
        name text NOT NULL,
        uploaded_by uuid,
        created_at timestamptz NOT NULL,
        CONSTRAINT pk_sheet_attachments PRIMARY KEY (sheet_id, sha256)
      );
      CREATE INDEX ix_sheet_attachments_sha256 ON sheet_attachments (sha256);
      COMMENT ON TABLE sheet_attachments IS 'which files a sheet may name: those that were sent for it';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE sheet_attachments, attachments');
  }
}
