import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The link by which the first administrator comes in. */
export class Door1763800000019 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE first_administrator_link (
        id boolean NOT NULL DEFAULT true CONSTRAINT pk_first_administrator_link PRIMARY KEY
          CONSTRAINT ck_first_administrator_link_one CHECK (id),
        token_hash bytea NOT NULL,
        expires_at timestamptz NOT NULL
      );
      COMMENT ON TABLE first_administrator_link IS 'one row at most: of several servers that start, the last one''s link is valid; gone once it was used';

      ALTER TABLE openid_attempts ADD COLUMN opening_hash bytea;
      COMMENT ON COLUMN openid_attempts.opening_hash IS 'of the link of the first administrator, where it was begun with it';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE openid_attempts DROP COLUMN opening_hash; DROP TABLE first_administrator_link');
  }
}
