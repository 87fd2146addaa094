import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Nothing that somebody sets, or makes for their own session, stands before ours. */
const ours = 'SET search_path = pg_catalog, public, pg_temp';
/** Runs with the rights of whoever owns the tables. */
const asOwner = `SECURITY DEFINER ${ours}`;

const refusing = (what: string, constraint: string): string =>
  `RAISE EXCEPTION ${what} USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = ${constraint};`;

/** Functions that only run as triggers, besides those that are written anew here. */
const otherTriggers = [
  'keep_two_theme_levels',
  'allow_blanking_contact',
  'require_validated_document',
  'renew_published_version',
  'renew_catalogue_version',
  'keep_last_revision',
];

/** Of what bears the mark of the demonstration, besides sheets. */
const marked = ['accounts', 'committees', 'organisations', 'themes'];

/**
 * The server's role may neither change what never changes nor lift what protects it. What it may do of this it asks of
 * functions of the owner: a passage is erased, a validation taken back, the demonstration removed. What a trigger lets
 * pass is a row here, of one transaction and one sheet, and no parameter that anybody can set.
 */
export class Liftings1763800000025 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE liftings (
        transaction_id xid8 NOT NULL DEFAULT pg_current_xact_id(),
        sheet_id uuid NOT NULL,
        CONSTRAINT pk_liftings PRIMARY KEY (transaction_id, sheet_id)
      );
      COMMENT ON TABLE liftings IS 'sheets whose texts are rewritten or removed in one transaction; only the owner of the tables may write here, and no row outlives its transaction';

      CREATE FUNCTION forget_lifting() RETURNS trigger LANGUAGE plpgsql ${asOwner} AS $$
      BEGIN
        DELETE FROM liftings WHERE transaction_id = NEW.transaction_id;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER forget_lifting AFTER INSERT ON liftings DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION forget_lifting();

      CREATE FUNCTION lifted(sheet uuid) RETURNS boolean LANGUAGE sql STABLE ${ours} AS $$
        SELECT EXISTS (SELECT FROM liftings WHERE transaction_id = pg_current_xact_id_if_assigned() AND sheet_id = sheet)
      $$;
    `);
    await db.query(triggers('lifted(OLD.sheet_id)', 'lifted(sheet)', ours));
    await db.query(`
      DROP FUNCTION redacting(uuid);
      ${otherTriggers.map((name) => `ALTER FUNCTION ${name}() ${ours};`).join('\n')}

      CREATE OR REPLACE FUNCTION begin_redaction(redaction uuid) RETURNS void LANGUAGE plpgsql ${asOwner} AS $$
      ${beginRedaction('INSERT INTO liftings (sheet_id) VALUES (sheet) ON CONFLICT DO NOTHING;')}
      $$;
      CREATE OR REPLACE FUNCTION end_redaction() RETURNS void LANGUAGE sql ${asOwner} AS $$
        DELETE FROM liftings WHERE transaction_id = pg_current_xact_id()
      $$;
      CREATE FUNCTION rewrite_revision(revision uuid, rewritten bytea) RETURNS void LANGUAGE sql ${asOwner} AS $$
        DELETE FROM validations WHERE revision_id = revision;
        UPDATE revisions SET content = rewritten WHERE id = revision;
      $$;
      COMMENT ON FUNCTION rewrite_revision IS 'between begin_redaction() and end_redaction(); what was agreed to of the text goes first';
      CREATE FUNCTION withdraw_validation(revision uuid) RETURNS void LANGUAGE sql ${asOwner} AS $$
        DELETE FROM validations WHERE revision_id = revision
      $$;
      COMMENT ON FUNCTION withdraw_validation IS 'of a text that was never online; another is refused';
    `);
    await db.query(
      removeDemonstration(asOwner, {
        begin: 'INSERT INTO liftings (sheet_id) SELECT id FROM sheets WHERE demonstration;',
        end: 'DELETE FROM liftings WHERE transaction_id = pg_current_xact_id();',
      }),
    );
    await db.query(`
      REVOKE ALL ON FUNCTION begin_redaction(uuid), end_redaction(), rewrite_revision(uuid, bytea),
        withdraw_validation(uuid), remove_demonstration() FROM PUBLIC;

      CREATE OR REPLACE FUNCTION keep_demonstration_apart() RETURNS trigger LANGUAGE plpgsql ${ours} AS $$
      BEGIN
        ${refusing(`'a row of % does not enter or leave the demonstration', TG_TABLE_NAME`, `'immutable_demonstration'`)}
      END $$;
      ${marked
        .map(
          (table) => `CREATE TRIGGER keep_demonstration_apart BEFORE UPDATE ON ${table} FOR EACH ROW
        WHEN (NEW.demonstration AND NOT OLD.demonstration) EXECUTE FUNCTION keep_demonstration_apart();`,
        )
        .join('\n')}

      CREATE FUNCTION begin_without_past() RETURNS trigger LANGUAGE plpgsql ${ours} AS $$
      BEGIN
        IF EXISTS (SELECT FROM events WHERE sheet_id = NEW.id) THEN
          ${refusing(`'what happened to a sheet goes on: it does not begin anew in the demonstration'`, `'immutable_demonstration'`)}
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER begin_without_past BEFORE INSERT ON sheets FOR EACH ROW
        WHEN (NEW.demonstration) EXECUTE FUNCTION begin_without_past();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER begin_without_past ON sheets;
      DROP FUNCTION begin_without_past();
      ${marked.map((table) => `DROP TRIGGER keep_demonstration_apart ON ${table};`).join('\n')}
      CREATE OR REPLACE FUNCTION keep_demonstration_apart() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        ${refusing(`'a sheet does not enter or leave the demonstration'`, `'immutable_demonstration'`)}
      END $$;
      GRANT EXECUTE ON FUNCTION begin_redaction(uuid), end_redaction(), remove_demonstration() TO PUBLIC;
    `);
    const switched = (on: string): string => `PERFORM set_config('recueil.removing_demonstration', '${on}', true);`;
    await db.query(removeDemonstration('', { begin: switched('on'), end: switched('off') }));
    await db.query(`
      DROP FUNCTION withdraw_validation(uuid), rewrite_revision(uuid, bytea);
      CREATE OR REPLACE FUNCTION end_redaction() RETURNS void LANGUAGE sql AS $$
        SELECT set_config('recueil.redacting', '', true)
      $$;
      CREATE OR REPLACE FUNCTION begin_redaction(redaction uuid) RETURNS void LANGUAGE plpgsql AS $$
      ${beginRedaction(`PERFORM set_config('recueil.redacting', sheet::text, true);`)}
      $$;
      CREATE FUNCTION redacting(sheet uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
        SELECT coalesce(current_setting('recueil.redacting', true), '') = sheet::text
      $$;
      ${otherTriggers.map((name) => `ALTER FUNCTION ${name}() RESET search_path;`).join('\n')}
    `);
    await db.query(
      triggers('redacting(OLD.sheet_id)', `current_setting('recueil.removing_demonstration', true) = 'on'`, ''),
    );
    await db.query('DROP TABLE liftings; DROP FUNCTION lifted(uuid), forget_lifting()');
  }
}

/** What protects rows, with what lifts it: for a passage, and for the demonstration. */
function triggers(redacting: string, removing: string, settings: string): string {
  return `
    CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql ${settings} AS $$
    DECLARE
      sheet uuid;
    BEGIN
      IF TG_OP = 'DELETE' THEN
        sheet := (to_jsonb(OLD) ->> 'sheet_id')::uuid;
        IF ${removing} AND EXISTS (SELECT FROM sheets WHERE id = sheet AND demonstration) THEN
          RETURN OLD;
        END IF;
      END IF;
      ${refusing(`'% of % is refused: its rows never change', TG_OP, TG_TABLE_NAME`, `'immutable_' || TG_TABLE_NAME`)}
    END $$;

    CREATE OR REPLACE FUNCTION allow_redaction() RETURNS trigger LANGUAGE plpgsql ${settings} AS $$
    BEGIN
      IF ${redacting} AND to_jsonb(NEW) - 'content' - 'content_hash' = to_jsonb(OLD) - 'content' - 'content_hash' THEN
        RETURN NEW;
      END IF;
      ${refusing(`'UPDATE of revisions is refused: its rows never change'`, `'immutable_revisions'`)}
    END $$;

    CREATE OR REPLACE FUNCTION allow_overruling() RETURNS trigger LANGUAGE plpgsql ${settings} AS $$
    DECLARE
      redactable text[] := ARRAY['content_hash', 'reason', 'grid'];
    BEGIN
      IF OLD.verdict = 'objection' AND NEW.verdict = 'overruled' AND to_jsonb(NEW) - 'verdict' = to_jsonb(OLD) - 'verdict' THEN
        RETURN NEW;
      END IF;
      IF ${redacting} AND to_jsonb(NEW) - redactable = to_jsonb(OLD) - redactable THEN
        RETURN NEW;
      END IF;
      ${refusing(`'an opinion does not change'`, `'immutable_opinions'`)}
    END $$;

    CREATE OR REPLACE FUNCTION keep_published_validation() RETURNS trigger LANGUAGE plpgsql ${settings} AS $$
    DECLARE
      sheet uuid := OLD.sheet_id;
    BEGIN
      IF NOT coalesce(${removing}, false) AND NOT ${redacting}
        AND EXISTS (SELECT FROM sheets WHERE id = OLD.sheet_id AND last_revision_id = OLD.revision_id) THEN
        ${refusing(`'what was published stays validated'`, `'keep_published_validation'`)}
      END IF;
      RETURN OLD;
    END $$;`;
}

function beginRedaction(lift: string): string {
  return `
      DECLARE
        sheet uuid;
      BEGIN
        SELECT sheet_id INTO sheet FROM redactions
        WHERE id = redaction AND agreed_by <> asked_by AND xmin = pg_current_xact_id()::xid;
        IF sheet IS NULL THEN
          ${refusing(`'a passage is erased in the transaction in which a second person agrees'`, `'redaction_by_two_people'`)}
        END IF;
        ${lift}
      END`;
}

function removeDemonstration(settings: string, { begin, end }: { begin: string; end: string }): string {
  return `
    CREATE OR REPLACE FUNCTION remove_demonstration() RETURNS integer LANGUAGE plpgsql ${settings} AS $$
    DECLARE
      removed integer;
    BEGIN
      ${begin}
      DELETE FROM submissions x USING sheets s WHERE s.id = x.sheet_id AND s.demonstration;
      DELETE FROM published_sheets p USING sheets s WHERE s.id = p.sheet_id AND s.demonstration;
      DELETE FROM validations v USING sheets s WHERE s.id = v.sheet_id AND s.demonstration;
      DELETE FROM revisions r USING sheets s WHERE s.id = r.sheet_id AND s.demonstration;
      DELETE FROM contacts c USING sheets s WHERE s.id = c.sheet_id AND s.demonstration;
      DELETE FROM events e USING sheets s WHERE s.id = e.sheet_id AND s.demonstration;
      ${end}
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
