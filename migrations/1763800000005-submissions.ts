import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files under way: what is written, judged, said and asked before a sheet appears, and after. */
export class Submissions1763800000005 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE submissions (
        id uuid CONSTRAINT pk_submissions PRIMARY KEY,
        sheet_id uuid NOT NULL CONSTRAINT fk_submissions_sheet REFERENCES sheets (id) ON DELETE CASCADE,
        state text NOT NULL CONSTRAINT ck_submissions_state CHECK (state IN ('draft', 'submitted', 'returned', 'rewriting',
          'reviewing', 'awaiting-validation', 'validated', 'published', 'withdrawn', 'declined')),
        version integer NOT NULL DEFAULT 1,
        author_delegated boolean NOT NULL DEFAULT false,
        ad_hoc_members jsonb NOT NULL DEFAULT '[]',
        declared_interest_ids uuid[] NOT NULL DEFAULT '{}',
        pen_holder_id uuid CONSTRAINT fk_submissions_pen_holder REFERENCES accounts (id) ON DELETE SET NULL,
        return_to_id uuid CONSTRAINT fk_submissions_return_to REFERENCES accounts (id) ON DELETE SET NULL,
        pen_holders_this_round uuid[] NOT NULL DEFAULT '{}',
        judges_this_round uuid[] NOT NULL DEFAULT '{}',
        contested_this_round boolean NOT NULL DEFAULT false,
        rounds integer NOT NULL DEFAULT 0 CONSTRAINT ck_submissions_rounds CHECK (rounds >= 0),
        revision_id uuid,
        revision_hash text,
        readers_named uuid[] NOT NULL DEFAULT '{}',
        readers_unavailable uuid[] NOT NULL DEFAULT '{}',
        small_amendment boolean NOT NULL DEFAULT false,
        not_before date,
        scheduled_for date,
        held boolean NOT NULL DEFAULT false,
        held_until date,
        queued_at timestamptz,
        state_since timestamptz NOT NULL,
        due_on date,
        paused_at timestamptz,
        paused_days integer NOT NULL DEFAULT 0,
        days_spent_author integer NOT NULL DEFAULT 0,
        days_spent_committee integer NOT NULL DEFAULT 0,
        created_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL,
        CONSTRAINT fk_submissions_revision FOREIGN KEY (sheet_id, revision_id, revision_hash)
          REFERENCES revisions (sheet_id, id, content_hash),
        CONSTRAINT ck_submissions_revision CHECK ((revision_id IS NULL) = (revision_hash IS NULL)),
        CONSTRAINT ck_submissions_frozen CHECK (
          state NOT IN ('reviewing', 'awaiting-validation', 'validated', 'published') OR revision_id IS NOT NULL)
      );
      CREATE UNIQUE INDEX uq_submissions_open ON submissions (sheet_id)
        WHERE state NOT IN ('published', 'withdrawn', 'declined');
      CREATE INDEX ix_submissions_sheet_id ON submissions (sheet_id, created_at);
      CREATE INDEX ix_submissions_state ON submissions (state, due_on);
      CREATE INDEX ix_submissions_pen_holder_id ON submissions (pen_holder_id);
      COMMENT ON TABLE submissions IS 'one run of the workflow over a sheet; its team is in sheet_people, its committee follows from its main theme';
      COMMENT ON COLUMN submissions.revision_id IS 'the text frozen last: what is being read, validated or published';

      CREATE TABLE working_copies (
        submission_id uuid CONSTRAINT pk_working_copies PRIMARY KEY
          CONSTRAINT fk_working_copies_submission REFERENCES submissions (id) ON DELETE CASCADE,
        version integer NOT NULL DEFAULT 1,
        content jsonb NOT NULL,
        content_hash text NOT NULL,
        contacts jsonb NOT NULL DEFAULT '[]',
        updated_at timestamptz NOT NULL,
        updated_by uuid
      );
      COMMENT ON COLUMN working_copies.contacts IS 'contacts that content names and no revision froze yet';

      CREATE TABLE opinions (
        id uuid CONSTRAINT pk_opinions PRIMARY KEY,
        submission_id uuid NOT NULL CONSTRAINT fk_opinions_submission REFERENCES submissions (id) ON DELETE CASCADE,
        sheet_id uuid NOT NULL,
        revision_id uuid NOT NULL,
        content_hash text NOT NULL,
        account_id uuid NOT NULL,
        side text NOT NULL CONSTRAINT ck_opinions_side CHECK (side IN ('design', 'use')),
        verdict text NOT NULL CONSTRAINT ck_opinions_verdict CHECK (verdict IN ('favourable', 'objection', 'overruled')),
        reason text NOT NULL DEFAULT '',
        grid jsonb NOT NULL DEFAULT '{}',
        given_at timestamptz NOT NULL,
        CONSTRAINT uq_opinions_member UNIQUE (revision_id, account_id),
        CONSTRAINT fk_opinions_revision FOREIGN KEY (sheet_id, revision_id, content_hash)
          REFERENCES revisions (sheet_id, id, content_hash)
      );
      CREATE INDEX ix_opinions_submission_id ON opinions (submission_id);

      CREATE FUNCTION allow_overruling() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.verdict = 'objection' AND NEW.verdict = 'overruled' AND to_jsonb(NEW) - 'verdict' = to_jsonb(OLD) - 'verdict' THEN
          RETURN NEW;
        END IF;
        RAISE EXCEPTION 'an opinion does not change' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'immutable_opinions';
      END $$;
      CREATE TRIGGER allow_overruling BEFORE UPDATE ON opinions FOR EACH ROW EXECUTE FUNCTION allow_overruling();
      CREATE TRIGGER refuse_truncation BEFORE TRUNCATE ON opinions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    `);
    await db.query(`
      CREATE TABLE remarks (
        id uuid CONSTRAINT pk_remarks PRIMARY KEY,
        submission_id uuid NOT NULL CONSTRAINT fk_remarks_submission REFERENCES submissions (id) ON DELETE CASCADE,
        audience text NOT NULL CONSTRAINT ck_remarks_audience CHECK (audience IN ('committee', 'team')),
        part text,
        text text NOT NULL CONSTRAINT ck_remarks_text CHECK (text <> ''),
        author_id uuid,
        answers uuid CONSTRAINT fk_remarks_answers REFERENCES remarks (id) ON DELETE CASCADE,
        from_action text,
        written_at timestamptz NOT NULL,
        resolved_at timestamptz,
        resolved_by uuid
      );
      CREATE INDEX ix_remarks_submission_id ON remarks (submission_id, written_at);
      CREATE INDEX ix_remarks_answers ON remarks (answers);
      COMMENT ON COLUMN remarks.audience IS 'committee: a note that the team never sees; team: a message that both see';

      CREATE TABLE notices (
        id uuid CONSTRAINT pk_notices PRIMARY KEY,
        key text NOT NULL CONSTRAINT uq_notices_key UNIQUE,
        account_id uuid NOT NULL CONSTRAINT fk_notices_account REFERENCES accounts (id) ON DELETE CASCADE,
        submission_id uuid CONSTRAINT fk_notices_submission REFERENCES submissions (id) ON DELETE CASCADE,
        kind text NOT NULL,
        asks boolean NOT NULL,
        subject text NOT NULL,
        path text NOT NULL,
        told_at timestamptz NOT NULL,
        read_at timestamptz,
        mailed boolean NOT NULL DEFAULT true,
        due_on date
      );
      CREATE INDEX ix_notices_account_id ON notices (account_id, told_at DESC);
      CREATE INDEX ix_notices_submission_id ON notices (submission_id);
      CREATE INDEX ix_notices_unmailed ON notices (account_id) WHERE NOT mailed;
      COMMENT ON COLUMN notices.mailed IS 'false: waits for a mail that tells several things at once';

      CREATE TABLE reminders (
        submission_id uuid NOT NULL CONSTRAINT fk_reminders_submission REFERENCES submissions (id) ON DELETE CASCADE,
        due_on date NOT NULL,
        day date NOT NULL,
        CONSTRAINT pk_reminders PRIMARY KEY (submission_id, due_on, day)
      );
      COMMENT ON TABLE reminders IS 'which reminders of a deadline were given: each once';

      CREATE TABLE creations (
        account_id uuid NOT NULL CONSTRAINT fk_creations_account REFERENCES accounts (id) ON DELETE CASCADE,
        key text NOT NULL,
        submission_id uuid NOT NULL CONSTRAINT fk_creations_submission REFERENCES submissions (id) ON DELETE CASCADE,
        created_at timestamptz NOT NULL,
        CONSTRAINT pk_creations PRIMARY KEY (account_id, key)
      );
      CREATE INDEX ix_creations_submission_id ON creations (submission_id);
      COMMENT ON TABLE creations IS 'keys that browsers sent with what they created: sent twice, it is created once';

      CREATE TABLE invitations (
        id uuid CONSTRAINT pk_invitations PRIMARY KEY,
        part text NOT NULL CONSTRAINT ck_invitations_part CHECK (part IN ('co-author', 'referent', 'nomination')),
        submission_id uuid CONSTRAINT fk_invitations_submission REFERENCES submissions (id) ON DELETE CASCADE,
        sheet_id uuid CONSTRAINT fk_invitations_sheet REFERENCES sheets (id) ON DELETE CASCADE,
        name text NOT NULL,
        email text NOT NULL,
        title text NOT NULL DEFAULT '',
        message text NOT NULL DEFAULT '',
        invited_by uuid,
        invited_at timestamptz NOT NULL,
        answered_at timestamptz,
        answered_by uuid,
        answer text CONSTRAINT ck_invitations_answer CHECK (answer IN ('accepted', 'declined', 'withdrawn')),
        CONSTRAINT ck_invitations_answered CHECK ((answered_at IS NULL) = (answer IS NULL)),
        CONSTRAINT ck_invitations_sheet CHECK ((part = 'nomination') = (sheet_id IS NULL))
      );
      CREATE UNIQUE INDEX uq_invitations_waiting ON invitations (sheet_id, lower(email), part) WHERE answered_at IS NULL;
      CREATE UNIQUE INDEX uq_invitations_nomination ON invitations (invited_by, lower(email), title)
        WHERE part = 'nomination' AND answered_at IS NULL;
      CREATE INDEX ix_invitations_email ON invitations (lower(email)) WHERE answered_at IS NULL;
      CREATE INDEX ix_invitations_submission_id ON invitations (submission_id);

      CREATE TABLE proofreadings (
        id uuid CONSTRAINT pk_proofreadings PRIMARY KEY,
        submission_id uuid NOT NULL CONSTRAINT fk_proofreadings_submission REFERENCES submissions (id) ON DELETE CASCADE,
        name text NOT NULL,
        email text NOT NULL,
        message text NOT NULL DEFAULT '',
        asked_by uuid,
        asked_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz,
        agreed_at timestamptz,
        agreed_hash text
      );
      CREATE INDEX ix_proofreadings_submission_id ON proofreadings (submission_id);

      CREATE TABLE proofreading_comments (
        id uuid CONSTRAINT pk_proofreading_comments PRIMARY KEY,
        proofreading_id uuid NOT NULL CONSTRAINT fk_proofreading_comments_proofreading
          REFERENCES proofreadings (id) ON DELETE CASCADE,
        text text NOT NULL,
        written_at timestamptz NOT NULL
      );
      CREATE INDEX ix_proofreading_comments_proofreading_id ON proofreading_comments (proofreading_id);

      ALTER TABLE signed_links DROP CONSTRAINT ck_signed_links_purpose;
      ALTER TABLE signed_links ADD CONSTRAINT ck_signed_links_purpose CHECK (purpose IN ('invitation', 'access', 'password',
        'identity', 'contact-withdrawal', 'unsubscribe', 'still-valid', 'proofreading'));

      CREATE TABLE corrections (
        sheet_id uuid CONSTRAINT pk_corrections PRIMARY KEY CONSTRAINT fk_corrections_sheet REFERENCES sheets (id) ON DELETE CASCADE,
        base_revision_id uuid NOT NULL,
        content jsonb NOT NULL,
        content_hash text NOT NULL,
        by text NOT NULL CONSTRAINT ck_corrections_by CHECK (by IN ('author', 'secretary')),
        account_id uuid NOT NULL,
        proposed_at timestamptz NOT NULL
      );
      COMMENT ON TABLE corrections IS 'a typo of a sheet online, corrected by one side and waiting for the other';

      ALTER TABLE revisions DROP CONSTRAINT ck_revisions_kind;
      ALTER TABLE revisions ADD CONSTRAINT ck_revisions_kind
        CHECK (kind IN ('submitted', 'proposed', 'amended', 'imported', 'corrected'));
      CREATE INDEX ix_revisions_sheet_id ON revisions (sheet_id, created_at);
      ALTER TABLE sheets ALTER COLUMN organisation_id DROP NOT NULL;
      COMMENT ON COLUMN sheets.organisation_id IS 'null until it is published, for a sheet whose author has none: what drafts name is nobody else''s';
      ALTER TABLE sheets ADD COLUMN last_revision_id uuid;
      ALTER TABLE sheets ADD COLUMN archive_reason_public boolean NOT NULL DEFAULT true;
      COMMENT ON COLUMN sheets.last_revision_id IS 'what was online last: what putting it back brings back';
      UPDATE sheets s SET last_revision_id = p.revision_id FROM published_sheets p WHERE p.sheet_id = s.id;
      ALTER TABLE accounts ADD COLUMN charter_accepted_at timestamptz;
      ALTER TABLE mails ADD COLUMN failures integer NOT NULL DEFAULT 0;
      ALTER TABLE mails ADD COLUMN last_failure text;
      ALTER TABLE mails ADD COLUMN refused_at timestamptz;
      COMMENT ON COLUMN mails.refused_at IS 'the server will never take it: nothing is tried until an administrator says so';
      CREATE INDEX ix_mails_failing ON mails (created_at) WHERE sent_at IS NULL AND failures > 0;

      CREATE FUNCTION keep_last_revision() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE sheets SET last_revision_id = NEW.revision_id
        WHERE id = NEW.sheet_id AND last_revision_id IS DISTINCT FROM NEW.revision_id;
        RETURN NULL;
      END $$;
      CREATE TRIGGER keep_last_revision AFTER INSERT OR UPDATE ON published_sheets
        FOR EACH ROW EXECUTE FUNCTION keep_last_revision();

      CREATE FUNCTION keep_published_validation() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF coalesce(current_setting('recueil.removing_demonstration', true), 'off') <> 'on'
          AND EXISTS (SELECT FROM sheets WHERE id = OLD.sheet_id AND last_revision_id = OLD.revision_id) THEN
          RAISE EXCEPTION 'what was published stays validated'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'keep_published_validation';
        END IF;
        RETURN OLD;
      END $$;
      CREATE TRIGGER keep_published_validation BEFORE DELETE ON validations
        FOR EACH ROW EXECUTE FUNCTION keep_published_validation();
    `);
    await db.query(
      removeDemonstration('DELETE FROM submissions x USING sheets s WHERE s.id = x.sheet_id AND s.demonstration;'),
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER keep_published_validation ON validations;
      DROP TRIGGER keep_last_revision ON published_sheets;
      DROP FUNCTION keep_published_validation(), keep_last_revision();
      DELETE FROM signed_links WHERE purpose = 'proofreading';
      ALTER TABLE signed_links DROP CONSTRAINT ck_signed_links_purpose;
      ALTER TABLE signed_links ADD CONSTRAINT ck_signed_links_purpose CHECK (purpose IN ('invitation', 'access', 'password',
        'identity', 'contact-withdrawal', 'unsubscribe', 'still-valid'));
      ALTER TABLE mails DROP COLUMN failures, DROP COLUMN last_failure, DROP COLUMN refused_at;
      ALTER TABLE accounts DROP COLUMN charter_accepted_at;
      ALTER TABLE sheets DROP COLUMN last_revision_id, DROP COLUMN archive_reason_public;
      DROP INDEX ix_revisions_sheet_id;
      DROP TABLE corrections, proofreading_comments, proofreadings, invitations, creations, reminders, notices, remarks,
        opinions, working_copies, submissions;
      DROP FUNCTION allow_overruling();
      ALTER TABLE revisions DROP CONSTRAINT ck_revisions_kind;
      ALTER TABLE revisions ADD CONSTRAINT ck_revisions_kind
        CHECK (kind IN ('submitted', 'proposed', 'amended', 'imported')) NOT VALID;
    `);
    await db.query(removeDemonstration(''));
  }
}

/** As it was, with what else must go before the revisions. */
function removeDemonstration(first: string): string {
  return `
    CREATE OR REPLACE FUNCTION remove_demonstration() RETURNS integer LANGUAGE plpgsql AS $$
    DECLARE
      removed integer;
    BEGIN
      PERFORM set_config('recueil.removing_demonstration', 'on', true);
      ${first}
      DELETE FROM published_sheets p USING sheets s WHERE s.id = p.sheet_id AND s.demonstration;
      DELETE FROM validations v USING sheets s WHERE s.id = v.sheet_id AND s.demonstration;
      DELETE FROM revisions r USING sheets s WHERE s.id = r.sheet_id AND s.demonstration;
      DELETE FROM contacts c USING sheets s WHERE s.id = c.sheet_id AND s.demonstration;
      DELETE FROM events e USING sheets s WHERE s.id = e.sheet_id AND s.demonstration;
      PERFORM set_config('recueil.removing_demonstration', 'off', true);
      DELETE FROM sheets WHERE demonstration;
      GET DIAGNOSTICS removed = ROW_COUNT;
      DELETE FROM organisations o WHERE o.demonstration AND NOT EXISTS (SELECT FROM sheets s WHERE s.organisation_id = o.id)
        AND NOT EXISTS (SELECT FROM accounts a WHERE a.organisation_id = o.id);
      DELETE FROM themes t WHERE t.demonstration AND t.parent_id IS NOT NULL
        AND NOT EXISTS (SELECT FROM sheet_themes st WHERE st.theme_id = t.id);
      DELETE FROM themes t WHERE t.demonstration AND NOT EXISTS (SELECT FROM sheet_themes st WHERE st.theme_id = t.id)
        AND NOT EXISTS (SELECT FROM themes c WHERE c.parent_id = t.id);
      RETURN removed;
    END $$`;
}
