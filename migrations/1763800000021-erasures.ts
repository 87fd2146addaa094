import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was erased or withdrawn, without a word of it: a back-up from before is told by it what is to go again. */
export class Erasures1763800000021 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE erasures (
        id uuid CONSTRAINT pk_erasures PRIMARY KEY,
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        kind text NOT NULL CONSTRAINT ck_erasures_kind CHECK (kind IN ('account-closed', 'contact-withdrawn', 'passage-erased')),
        subject_id uuid NOT NULL,
        facts jsonb NOT NULL
      );
      CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON erasures FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER refuse_truncation BEFORE TRUNCATE ON erasures FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      COMMENT ON TABLE erasures IS 'identifiers, hashes and places, no word: what a restored back-up has to lose again';
      COMMENT ON COLUMN erasures.at IS 'by the clock of the database: of two erasings in one sheet, the later one is later here too';
      COMMENT ON COLUMN erasures.subject_id IS 'the account, the contact or the sheet, which may be gone';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE erasures');
  }
}
