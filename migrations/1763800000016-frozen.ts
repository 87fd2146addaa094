import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Beside the name of each migration, what it was: the SHA-256 of its SQL, and the first release that works without what
 * it took away. Whoever runs migrations writes them down, those from before too.
 */
export class Frozen1763800000016 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE migrations
        ADD COLUMN sql_sha256 text CONSTRAINT ck_migrations_sql_sha256 CHECK (sql_sha256 ~ '^[0-9a-f]{64}$'),
        ADD COLUMN min_program text CONSTRAINT ck_migrations_min_program CHECK (min_program ~ '^[0-9]+[.][0-9]+[.][0-9]+$');
      COMMENT ON COLUMN migrations.sql_sha256 IS 'of the statements that it ran; of those from before this was kept, what they should have been';
      COMMENT ON COLUMN migrations.min_program IS 'earlier releases do not work on this database any more; null: all do';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE migrations DROP COLUMN sql_sha256, DROP COLUMN min_program');
  }
}
