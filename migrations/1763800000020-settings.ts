import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What administrators decide on the screen, and whether the catalogue is open to the public. */
export class Settings1763800000020 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE settings (
        section text NOT NULL,
        version integer NOT NULL CONSTRAINT ck_settings_version CHECK (version > 0),
        value jsonb NOT NULL,
        changed_at timestamptz NOT NULL,
        changed_by uuid CONSTRAINT fk_settings_account REFERENCES accounts (id) ON DELETE SET NULL,
        CONSTRAINT pk_settings PRIMARY KEY (section, version)
      );
      COMMENT ON TABLE settings IS 'each change is one more version of its section; the highest is in force, and wins over the variables of the server';

      INSERT INTO settings (section, version, value, changed_at)
        SELECT 'opening', 1, '{"open": true}', now() WHERE EXISTS (SELECT FROM published_sheets);

      ALTER TABLE mails ADD COLUMN wording_version integer;
      COMMENT ON COLUMN mails.wording_version IS 'of the section mails of the settings, whose words it was sent with; null: not sent, or with Recueil''s own alone';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE mails DROP COLUMN wording_version; DROP TABLE settings');
  }
}
