import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a reader's page also needs while the primary is away: who a session is of, for whoever holds its secret; and what
 * the foot of every page says of the service.
 */
export class ReadingPeople1763800000024 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION reading.identify(secret_hash bytea, at timestamptz, idle_since timestamptz, today date)
        RETURNS TABLE (session_id uuid, account_id uuid, seen_at timestamptz, method text, acr text, service text,
          organisation_id uuid, grants jsonb)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
          SELECT s.id, a.id, s.seen_at, s.method, s.acr, a.service, a.organisation_id, coalesce((
            SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('role', g.role, 'side', g.side))
              || CASE g.role WHEN 'administrator' THEN '{}' ELSE jsonb_build_object('committeeId', g.committee_id) END)
            FROM public.role_grants g
            WHERE g.account_id = a.id OR (g.role <> 'administrator' AND g.account_id IN (
              SELECT b.account_id FROM public.absences b
              WHERE b.delegate_id = a.id AND identify.today BETWEEN b.starts_on AND b.ends_on))
          ), '[]')
          FROM public.sessions s JOIN public.accounts a ON a.id = s.account_id
          WHERE s.token_hash = identify.secret_hash AND s.ends_at > identify.at AND s.seen_at > identify.idle_since
            AND a.disabled_at IS NULL AND a.closed_at IS NULL
        $$;
      COMMENT ON FUNCTION reading.identify IS 'the live session with that secret, and its account''s roles; who has no secret learns nothing';

      CREATE VIEW reading.settings WITH (security_barrier) AS
        SELECT DISTINCT ON (section) section, value FROM settings WHERE section IN ('service', 'legal', 'licence')
        ORDER BY section, version DESC;
      COMMENT ON VIEW reading.settings IS 'what every page says of the service';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP VIEW reading.settings;
      DROP FUNCTION reading.identify(bytea, timestamptz, timestamptz, date);
    `);
  }
}
