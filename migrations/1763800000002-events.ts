import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What happened, for good, without a personal value; and what it was about, for as long as it may be kept. */
export class Events1763800000002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE events (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_events PRIMARY KEY,
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        actor_id uuid,
        action text NOT NULL,
        sheet_id uuid,
        facts jsonb NOT NULL DEFAULT '{}'
      );
      CREATE INDEX ix_events_sheet_id ON events (sheet_id, id);
      CREATE INDEX ix_events_at ON events (at);
      CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON events FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER refuse_truncation BEFORE TRUNCATE ON events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      CREATE TABLE event_details (
        event_id bigint CONSTRAINT pk_event_details PRIMARY KEY CONSTRAINT fk_event_details_event REFERENCES events (id) ON DELETE CASCADE,
        before jsonb,
        after jsonb,
        reason text
      );
      COMMENT ON TABLE event_details IS 'purged by retention and redaction; the event itself stays';
    `);
    await db.query(`
      CREATE FUNCTION remove_demonstration() RETURNS integer LANGUAGE plpgsql AS $$
      DECLARE
        removed integer;
      BEGIN
        PERFORM set_config('recueil.removing_demonstration', 'on', true);
        DELETE FROM published_sheets p USING sheets s WHERE s.id = p.sheet_id AND s.demonstration;
        DELETE FROM validations v USING sheets s WHERE s.id = v.sheet_id AND s.demonstration;
        DELETE FROM revisions r USING sheets s WHERE s.id = r.sheet_id AND s.demonstration;
        DELETE FROM contacts c USING sheets s WHERE s.id = c.sheet_id AND s.demonstration;
        DELETE FROM events e USING sheets s WHERE s.id = e.sheet_id AND s.demonstration;
        PERFORM set_config('recueil.removing_demonstration', 'off', true);
        DELETE FROM sheets WHERE demonstration;
        GET DIAGNOSTICS removed = ROW_COUNT;
        DELETE FROM organisations o WHERE o.demonstration AND NOT EXISTS (SELECT FROM sheets s WHERE s.organisation_id = o.id);
        DELETE FROM themes t WHERE t.demonstration AND t.parent_id IS NOT NULL
          AND NOT EXISTS (SELECT FROM sheet_themes st WHERE st.theme_id = t.id);
        DELETE FROM themes t WHERE t.demonstration AND NOT EXISTS (SELECT FROM sheet_themes st WHERE st.theme_id = t.id)
          AND NOT EXISTS (SELECT FROM themes c WHERE c.parent_id = t.id);
        RETURN removed;
      END $$;
      COMMENT ON FUNCTION remove_demonstration IS 'takes the demonstration away without trace; answers how many sheets it held';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION remove_demonstration();
      DROP TABLE event_details, events;
    `);
  }
}
