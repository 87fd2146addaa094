import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The chain that keeps the first promise: a published document points to a validation, a validation to a revision, each
 * by sheet, revision and hash; and the document repeats the revision's content to the letter.
 */
export class Publication1763800000001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE revisions (
        id uuid CONSTRAINT pk_revisions PRIMARY KEY,
        sheet_id uuid NOT NULL CONSTRAINT fk_revisions_sheet REFERENCES sheets (id),
        round integer NOT NULL DEFAULT 1 CONSTRAINT ck_revisions_round CHECK (round >= 1),
        kind text NOT NULL CONSTRAINT ck_revisions_kind CHECK (kind IN ('submitted', 'proposed', 'amended', 'imported')),
        content bytea NOT NULL,
        content_hash text NOT NULL GENERATED ALWAYS AS ('v1:' || encode(sha256(content), 'hex')) STORED,
        created_by uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT uq_revisions_content UNIQUE (sheet_id, id, content_hash)
      );
      CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON revisions FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER refuse_truncation BEFORE TRUNCATE ON revisions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      CREATE TABLE validations (
        id uuid CONSTRAINT pk_validations PRIMARY KEY,
        sheet_id uuid NOT NULL,
        revision_id uuid NOT NULL,
        content_hash text NOT NULL,
        basis text NOT NULL CONSTRAINT ck_validations_basis CHECK (basis IN ('author', 'co_author', 'delegate', 'legacy')),
        given_by uuid,
        collection text,
        given_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT fk_validations_revision FOREIGN KEY (sheet_id, revision_id, content_hash)
          REFERENCES revisions (sheet_id, id, content_hash),
        CONSTRAINT uq_validations_revision UNIQUE (sheet_id, revision_id, content_hash),
        CONSTRAINT ck_validations_given CHECK (CASE basis WHEN 'legacy' THEN collection <> '' AND given_by IS NULL ELSE given_by IS NOT NULL END IS TRUE)
      );
      CREATE TRIGGER refuse_change BEFORE UPDATE ON validations FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER refuse_truncation BEFORE TRUNCATE ON validations FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      CREATE SEQUENCE published_versions;
      CREATE TABLE published_sheets (
        sheet_id uuid CONSTRAINT pk_published_sheets PRIMARY KEY,
        revision_id uuid NOT NULL,
        content_hash text NOT NULL,
        slug text NOT NULL CONSTRAINT uq_published_sheets_slug UNIQUE,
        document jsonb NOT NULL,
        contact_ids uuid[] NOT NULL,
        theme_slugs text[] NOT NULL,
        organisation_kind text NOT NULL,
        scale text,
        audience text[] NOT NULL,
        maturity text,
        year integer,
        has_setbacks boolean NOT NULL,
        version bigint NOT NULL DEFAULT nextval('published_versions'),
        published_at timestamptz NOT NULL,
        CONSTRAINT fk_published_sheets_validation FOREIGN KEY (sheet_id, revision_id, content_hash)
          REFERENCES validations (sheet_id, revision_id, content_hash),
        CONSTRAINT fk_published_sheets_slug FOREIGN KEY (slug, sheet_id) REFERENCES slugs (slug, sheet_id)
      );
      ALTER SEQUENCE published_versions OWNED BY published_sheets.version;
      CREATE INDEX ix_published_sheets_validation ON published_sheets (sheet_id, revision_id, content_hash);
      CREATE INDEX ix_published_sheets_theme_slugs ON published_sheets USING gin (theme_slugs);
      CREATE INDEX ix_published_sheets_audience ON published_sheets USING gin (audience);
      CREATE INDEX ix_published_sheets_organisation_kind ON published_sheets (organisation_kind);
      CREATE INDEX ix_published_sheets_scale ON published_sheets (scale);
      CREATE INDEX ix_published_sheets_maturity ON published_sheets (maturity);
      CREATE INDEX ix_published_sheets_year ON published_sheets (year);
      CREATE INDEX ix_published_sheets_published_at ON published_sheets (published_at DESC, sheet_id);
      COMMENT ON TABLE published_sheets IS 'all that readers ever see; a draft cannot leak: it is not here';
    `);
    await db.query(`
      CREATE FUNCTION require_validated_document() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        body jsonb;
      BEGIN
        SELECT convert_from(content, 'UTF8')::jsonb INTO body FROM revisions
        WHERE sheet_id = NEW.sheet_id AND id = NEW.revision_id AND content_hash = NEW.content_hash;
        IF body IS NULL
          OR NEW.document -> 'content' IS DISTINCT FROM body - 'contactIds'
          OR to_jsonb(NEW.contact_ids) IS DISTINCT FROM body -> 'contactIds' THEN
          RAISE EXCEPTION 'the published document is not the revision that was validated'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'ck_published_sheets_content';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER require_validated_document BEFORE INSERT OR UPDATE ON published_sheets
        FOR EACH ROW EXECUTE FUNCTION require_validated_document();
      CREATE TRIGGER refuse_truncation BEFORE TRUNCATE ON published_sheets FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      CREATE FUNCTION renew_published_version() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.version := nextval('published_versions');
        RETURN NEW;
      END $$;
      CREATE TRIGGER renew_published_version BEFORE UPDATE ON published_sheets
        FOR EACH ROW EXECUTE FUNCTION renew_published_version();

      CREATE TABLE catalogue_state (
        single boolean CONSTRAINT pk_catalogue_state PRIMARY KEY DEFAULT true CONSTRAINT ck_catalogue_state_single CHECK (single),
        version bigint NOT NULL DEFAULT 1,
        indexed bigint NOT NULL DEFAULT 1
      );
      INSERT INTO catalogue_state DEFAULT VALUES;
      COMMENT ON TABLE catalogue_state IS 'changes with every change of the catalogue, in the same transaction: answers may be kept under it';
      COMMENT ON COLUMN catalogue_state.indexed IS 'changes each time the search index has caught up';
      CREATE FUNCTION renew_catalogue_version() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE catalogue_state SET version = version + 1;
        RETURN NULL;
      END $$;
      CREATE TRIGGER renew_catalogue_version AFTER INSERT OR UPDATE OR DELETE ON published_sheets
        FOR EACH STATEMENT EXECUTE FUNCTION renew_catalogue_version();
      CREATE TRIGGER renew_catalogue_version AFTER INSERT OR UPDATE OR DELETE ON themes
        FOR EACH STATEMENT EXECUTE FUNCTION renew_catalogue_version();
      CREATE TRIGGER renew_catalogue_version AFTER UPDATE ON contacts
        FOR EACH STATEMENT EXECUTE FUNCTION renew_catalogue_version();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER renew_catalogue_version ON themes;
      DROP TRIGGER renew_catalogue_version ON contacts;
      DROP TABLE catalogue_state, published_sheets, validations, revisions;
      DROP FUNCTION require_validated_document(), renew_published_version(), renew_catalogue_version();
    `);
  }
}
