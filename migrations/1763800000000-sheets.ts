import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a sheet hangs on: themes, organisations, its identity, its contacts. */
export class Sheets1763800000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE themes (
        id uuid CONSTRAINT pk_themes PRIMARY KEY,
        parent_id uuid CONSTRAINT fk_themes_parent REFERENCES themes (id),
        slug text NOT NULL CONSTRAINT uq_themes_slug UNIQUE CONSTRAINT ck_themes_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        label text NOT NULL CONSTRAINT ck_themes_label CHECK (label <> ''),
        position integer NOT NULL DEFAULT 0,
        demonstration boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX ix_themes_parent_id ON themes (parent_id);

      CREATE FUNCTION keep_two_theme_levels() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.parent_id IS NOT NULL AND (
          EXISTS (SELECT FROM themes WHERE id = NEW.parent_id AND parent_id IS NOT NULL)
          OR EXISTS (SELECT FROM themes WHERE parent_id = NEW.id)
        ) THEN
          RAISE EXCEPTION 'a theme has two levels at most' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_themes_two_levels';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER keep_two_theme_levels BEFORE INSERT OR UPDATE ON themes
        FOR EACH ROW EXECUTE FUNCTION keep_two_theme_levels();

      CREATE TABLE organisations (
        id uuid CONSTRAINT pk_organisations PRIMARY KEY,
        name text NOT NULL CONSTRAINT ck_organisations_name CHECK (name <> ''),
        normalised_name text NOT NULL CONSTRAINT uq_organisations_normalised_name UNIQUE,
        kind text NOT NULL DEFAULT 'other' CONSTRAINT ck_organisations_kind CHECK (kind IN (
          'ministry', 'deconcentrated', 'region', 'department', 'municipality', 'social-security',
          'health', 'education', 'agency', 'association', 'company', 'other')),
        demonstration boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL DEFAULT now()
      );

      CREATE TABLE sheets (
        id uuid CONSTRAINT pk_sheets PRIMARY KEY,
        organisation_id uuid NOT NULL CONSTRAINT fk_sheets_organisation REFERENCES organisations (id),
        slug text,
        scale text CONSTRAINT ck_sheets_scale CHECK (scale IN ('local', 'departmental', 'regional', 'national', 'international')),
        audience text[] NOT NULL DEFAULT '{}' CONSTRAINT ck_sheets_audience CHECK (audience <@ ARRAY[
          'everyone', 'families', 'young', 'older', 'disabled', 'vulnerable', 'foreigners', 'jobseekers',
          'companies', 'associations', 'agents', 'managers']),
        maturity text CONSTRAINT ck_sheets_maturity CHECK (maturity IN ('experiment', 'deployed', 'generalised', 'stopped')),
        year integer CONSTRAINT ck_sheets_year CHECK (year BETWEEN 1900 AND 2200),
        effort_duration text NOT NULL DEFAULT '',
        effort_cost text NOT NULL DEFAULT '',
        effort_means text NOT NULL DEFAULT '',
        keywords text[] NOT NULL DEFAULT '{}',
        provenance jsonb,
        import_key text CONSTRAINT uq_sheets_import_key UNIQUE,
        demonstration boolean NOT NULL DEFAULT false,
        archived_at timestamptz,
        archive_reason text,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT ck_sheets_archive CHECK ((archived_at IS NULL) = (archive_reason IS NULL))
      );
      CREATE INDEX ix_sheets_organisation_id ON sheets (organisation_id);

      CREATE TABLE sheet_themes (
        sheet_id uuid NOT NULL CONSTRAINT fk_sheet_themes_sheet REFERENCES sheets (id) ON DELETE CASCADE,
        position smallint NOT NULL CONSTRAINT ck_sheet_themes_position CHECK (position BETWEEN 0 AND 2),
        theme_id uuid NOT NULL CONSTRAINT fk_sheet_themes_theme REFERENCES themes (id),
        CONSTRAINT pk_sheet_themes PRIMARY KEY (sheet_id, position),
        CONSTRAINT uq_sheet_themes_theme UNIQUE (sheet_id, theme_id)
      );
      CREATE INDEX ix_sheet_themes_theme_id ON sheet_themes (theme_id);
      COMMENT ON COLUMN sheet_themes.position IS '0 is the main theme, which drives the committee; 1 and 2 are "also in"';

      CREATE TABLE slugs (
        slug text CONSTRAINT pk_slugs PRIMARY KEY CONSTRAINT ck_slugs_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        sheet_id uuid NOT NULL CONSTRAINT fk_slugs_sheet REFERENCES sheets (id) ON DELETE CASCADE,
        given_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT uq_slugs_sheet UNIQUE (slug, sheet_id)
      );
      CREATE INDEX ix_slugs_sheet_id ON slugs (sheet_id);
      COMMENT ON TABLE slugs IS 'every address a sheet has had: an address is never given to another sheet';
      ALTER TABLE sheets ADD CONSTRAINT fk_sheets_slug FOREIGN KEY (slug, id) REFERENCES slugs (slug, sheet_id) DEFERRABLE INITIALLY DEFERRED;

      CREATE TABLE contacts (
        id uuid CONSTRAINT pk_contacts PRIMARY KEY,
        sheet_id uuid NOT NULL CONSTRAINT fk_contacts_sheet REFERENCES sheets (id),
        name text,
        role text,
        email text,
        phone text,
        url text,
        created_at timestamptz NOT NULL DEFAULT now(),
        redacted_at timestamptz,
        CONSTRAINT ck_contacts_something CHECK (redacted_at IS NOT NULL OR num_nonnulls(name, email, phone, url) > 0),
        CONSTRAINT ck_contacts_blank CHECK (redacted_at IS NULL OR num_nonnulls(name, role, email, phone, url) = 0)
      );
      CREATE INDEX ix_contacts_sheet_id ON contacts (sheet_id);
    `);
    await db.query(`
      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        sheet uuid;
      BEGIN
        IF TG_OP = 'DELETE' AND current_setting('recueil.removing_demonstration', true) = 'on' THEN
          sheet := (to_jsonb(OLD) ->> 'sheet_id')::uuid;
          IF EXISTS (SELECT FROM sheets WHERE id = sheet AND demonstration) THEN
            RETURN OLD;
          END IF;
        END IF;
        RAISE EXCEPTION '% of % is refused: its rows never change', TG_OP, TG_TABLE_NAME
          USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'immutable_' || TG_TABLE_NAME;
      END $$;
      COMMENT ON FUNCTION refuse_change IS 'only the demonstration may be taken away again, by remove_demonstration()';

      CREATE FUNCTION allow_blanking_contact() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.redacted_at IS NULL AND NEW.redacted_at IS NOT NULL
          AND (NEW.id, NEW.sheet_id, NEW.created_at) = (OLD.id, OLD.sheet_id, OLD.created_at) THEN
          RETURN NEW;
        END IF;
        RAISE EXCEPTION 'a contact may only be blanked' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'immutable_contacts';
      END $$;
      CREATE TRIGGER allow_blanking_contact BEFORE UPDATE ON contacts FOR EACH ROW EXECUTE FUNCTION allow_blanking_contact();
      CREATE TRIGGER refuse_deletion BEFORE DELETE ON contacts FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER refuse_truncation BEFORE TRUNCATE ON contacts FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      CREATE FUNCTION redact_contact(contact uuid) RETURNS void LANGUAGE sql AS $$
        UPDATE contacts SET name = NULL, role = NULL, email = NULL, phone = NULL, url = NULL, redacted_at = now()
        WHERE id = contact AND redacted_at IS NULL
      $$;

      CREATE FUNCTION keep_demonstration_apart() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'a sheet does not enter or leave the demonstration' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'immutable_demonstration';
      END $$;
      CREATE TRIGGER keep_demonstration_apart BEFORE UPDATE ON sheets FOR EACH ROW
        WHEN (OLD.demonstration IS DISTINCT FROM NEW.demonstration) EXECUTE FUNCTION keep_demonstration_apart();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE sheets DROP CONSTRAINT fk_sheets_slug;
      DROP TABLE contacts, slugs, sheet_themes, sheets, organisations, themes;
      DROP FUNCTION redact_contact(uuid), allow_blanking_contact(), keep_demonstration_apart(), refuse_change(), keep_two_theme_levels();
    `);
  }
}
