import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A sheet online without a referent is one that nobody is the author of: it is not written down a second time. */
export class Referents1763800000015 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE referent_requests');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE referent_requests (
        sheet_id uuid CONSTRAINT pk_referent_requests PRIMARY KEY
          CONSTRAINT fk_referent_requests_sheet REFERENCES sheets (id) ON DELETE CASCADE,
        asked_at timestamptz NOT NULL
      );
      COMMENT ON TABLE referent_requests IS 'published sheets whose referent left: the secretary is asked for another';
    `);
  }
}
