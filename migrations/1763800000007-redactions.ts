import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Erasing a passage from every version of a sheet: the one exception to what never changes besides blanked contacts. Two
 * people, and then a new validation: whatever was agreed to and online is gone with the passage.
 */
export class Redactions1763800000007 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE redactions (
        id uuid CONSTRAINT pk_redactions PRIMARY KEY,
        sheet_id uuid NOT NULL CONSTRAINT fk_redactions_sheet REFERENCES sheets (id) ON DELETE CASCADE,
        passage text,
        reason text NOT NULL,
        asked_by uuid NOT NULL,
        asked_at timestamptz NOT NULL,
        agreed_by uuid,
        agreed_at timestamptz,
        took_off boolean NOT NULL DEFAULT false,
        CONSTRAINT ck_redactions_two_people CHECK (agreed_by <> asked_by),
        CONSTRAINT ck_redactions_agreed CHECK ((agreed_by IS NULL) = (agreed_at IS NULL)),
        CONSTRAINT ck_redactions_passage CHECK ((passage IS NULL) = (agreed_by IS NOT NULL))
      );
      CREATE UNIQUE INDEX uq_redactions_waiting ON redactions (sheet_id) WHERE agreed_by IS NULL;
      CREATE INDEX ix_redactions_sheet_id ON redactions (sheet_id);
      COMMENT ON COLUMN redactions.passage IS 'forgotten once it is erased';
      COMMENT ON COLUMN redactions.took_off IS 'the sheet is not online because of it: validated, it comes back';

      CREATE FUNCTION redacting(sheet uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
        SELECT coalesce(current_setting('recueil.redacting', true), '') = sheet::text
      $$;
      CREATE FUNCTION begin_redaction(redaction uuid) RETURNS void LANGUAGE plpgsql AS $$
      DECLARE
        sheet uuid;
      BEGIN
        SELECT sheet_id INTO sheet FROM redactions
        WHERE id = redaction AND agreed_by <> asked_by AND xmin = pg_current_xact_id()::xid;
        IF sheet IS NULL THEN
          RAISE EXCEPTION 'a passage is erased in the transaction in which a second person agrees'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'redaction_by_two_people';
        END IF;
        PERFORM set_config('recueil.redacting', sheet::text, true);
      END $$;
      CREATE FUNCTION end_redaction() RETURNS void LANGUAGE sql AS $$
        SELECT set_config('recueil.redacting', '', true)
      $$;
      COMMENT ON FUNCTION begin_redaction IS 'from here to end_redaction() the texts of one sheet may be rewritten; what was agreed to goes first';

      CREATE FUNCTION allow_redaction() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF redacting(OLD.sheet_id)
          AND to_jsonb(NEW) - 'content' - 'content_hash' = to_jsonb(OLD) - 'content' - 'content_hash' THEN
          RETURN NEW;
        END IF;
        RAISE EXCEPTION 'UPDATE of revisions is refused: its rows never change'
          USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'immutable_revisions';
      END $$;
      DROP TRIGGER refuse_change ON revisions;
      CREATE TRIGGER allow_redaction BEFORE UPDATE ON revisions FOR EACH ROW EXECUTE FUNCTION allow_redaction();
      CREATE TRIGGER refuse_deletion BEFORE DELETE ON revisions FOR EACH ROW EXECUTE FUNCTION refuse_change();

      ALTER TABLE submissions DROP CONSTRAINT fk_submissions_revision, ADD CONSTRAINT fk_submissions_revision
        FOREIGN KEY (sheet_id, revision_id, revision_hash) REFERENCES revisions (sheet_id, id, content_hash) ON UPDATE CASCADE;
      ALTER TABLE opinions DROP CONSTRAINT fk_opinions_revision, ADD CONSTRAINT fk_opinions_revision
        FOREIGN KEY (sheet_id, revision_id, content_hash) REFERENCES revisions (sheet_id, id, content_hash) ON UPDATE CASCADE;

      CREATE OR REPLACE FUNCTION allow_overruling() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        redactable text[] := ARRAY['content_hash', 'reason', 'grid'];
      BEGIN
        IF OLD.verdict = 'objection' AND NEW.verdict = 'overruled' AND to_jsonb(NEW) - 'verdict' = to_jsonb(OLD) - 'verdict' THEN
          RETURN NEW;
        END IF;
        IF redacting(OLD.sheet_id) AND to_jsonb(NEW) - redactable = to_jsonb(OLD) - redactable THEN
          RETURN NEW;
        END IF;
        RAISE EXCEPTION 'an opinion does not change' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'immutable_opinions';
      END $$;

      CREATE OR REPLACE FUNCTION keep_published_validation() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF coalesce(current_setting('recueil.removing_demonstration', true), 'off') <> 'on' AND NOT redacting(OLD.sheet_id)
          AND EXISTS (SELECT FROM sheets WHERE id = OLD.sheet_id AND last_revision_id = OLD.revision_id) THEN
          RAISE EXCEPTION 'what was published stays validated'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'keep_published_validation';
        END IF;
        RETURN OLD;
      END $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE OR REPLACE FUNCTION keep_published_validation() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF coalesce(current_setting('recueil.removing_demonstration', true), 'off') <> 'on'
          AND EXISTS (SELECT FROM sheets WHERE id = OLD.sheet_id AND last_revision_id = OLD.revision_id) THEN
          RAISE EXCEPTION 'what was published stays validated'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'keep_published_validation';
        END IF;
        RETURN OLD;
      END $$;
      CREATE OR REPLACE FUNCTION allow_overruling() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.verdict = 'objection' AND NEW.verdict = 'overruled' AND to_jsonb(NEW) - 'verdict' = to_jsonb(OLD) - 'verdict' THEN
          RETURN NEW;
        END IF;
        RAISE EXCEPTION 'an opinion does not change' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'immutable_opinions';
      END $$;
      ALTER TABLE opinions DROP CONSTRAINT fk_opinions_revision, ADD CONSTRAINT fk_opinions_revision
        FOREIGN KEY (sheet_id, revision_id, content_hash) REFERENCES revisions (sheet_id, id, content_hash);
      ALTER TABLE submissions DROP CONSTRAINT fk_submissions_revision, ADD CONSTRAINT fk_submissions_revision
        FOREIGN KEY (sheet_id, revision_id, revision_hash) REFERENCES revisions (sheet_id, id, content_hash);
      DROP TRIGGER allow_redaction ON revisions;
      DROP TRIGGER refuse_deletion ON revisions;
      CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON revisions FOR EACH ROW EXECUTE FUNCTION refuse_change();
      DROP FUNCTION allow_redaction(), begin_redaction(uuid), end_redaction(), redacting(uuid);
      DROP TABLE redactions;
    `);
  }
}
