import { type Connection, exists, many, run, sql } from '../sql';

/** Whoever owns the tables of a database, or has all rights of whoever does, may do anything with them. */
export function ownsTables(on: Connection): Promise<boolean> {
  return exists(
    on,
    sql`SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
      AND pg_has_role(relowner, 'USAGE') LIMIT 1`,
  );
}

/** Tables that somebody else owns, of a database that is ours; none of an empty one. */
export async function ownersOfOthers(on: Connection): Promise<string[]> {
  const rows = await many(
    on,
    sql<{ owner: string }>`SELECT DISTINCT pg_get_userbyid(relowner)::text AS owner FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND NOT pg_has_role(relowner, 'USAGE') ORDER BY 1`,
  );
  return rows.map(({ owner }) => owner);
}

/**
 * Each right that was given to a role by name, outside the queue: `TABLE public.sheets SELECT`. Of a schema, what
 * everybody may do counts too: an owner may have nothing to say there.
 */
export async function rightsGiven(on: Connection, role: string): Promise<string[]> {
  const rows = await many(
    on,
    sql<{ line: string }>`WITH given AS (
        SELECT relnamespace AS schema, CASE relkind WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END AS kind,
          quote_ident(relname) AS name, relacl AS acl FROM pg_class
        UNION ALL SELECT pronamespace, 'FUNCTION', format('%I(%s)', proname, oidvectortypes(proargtypes)), proacl FROM pg_proc)
      SELECT format('%s %I.%s %s', kind, n.nspname, name, a.privilege_type) AS line
        FROM given g JOIN pg_namespace n ON n.oid = g.schema, aclexplode(g.acl) a
        WHERE a.grantee = to_regrole(quote_ident(${role})) AND n.nspname <> 'graphile_worker'
      UNION ALL SELECT format('SCHEMA %I %s', n.nspname, way) FROM pg_namespace n, unnest(ARRAY['USAGE', 'CREATE']) way
        WHERE n.nspname <> 'graphile_worker' AND has_schema_privilege(${role}::name, n.oid, way)`,
  );
  return rows.map(({ line }) => line);
}

/** Which of these are there: a database that is not migrated yet has few. */
export async function thereOf(on: Connection, names: readonly string[]): Promise<Set<string>> {
  const rows = await many(
    on,
    sql<{ name: string }>`SELECT name FROM unnest(${names}::text[]) AS asked (name)
      WHERE CASE WHEN name LIKE '%(%' THEN to_regprocedure(name) IS NOT NULL
        WHEN name LIKE '%.%' THEN to_regclass(name) IS NOT NULL ELSE to_regnamespace(name) IS NOT NULL END`,
  );
  return new Set(rows.map(({ name }) => name));
}

/** One right that is given or taken away. */
export interface RightChange {
  way: 'GRANT' | 'REVOKE';
  right: string;
  on: string;
  name: string;
}

/** A function that is given to a role is nobody else's; what is taken of a schema is taken from everybody. */
export async function changeRights(on: Connection, role: string, changes: readonly RightChange[]): Promise<void> {
  await run(on, sql`SELECT FROM set_config('recueil.told', ${JSON.stringify({ role, changes })}, true)`);
  await run(
    on,
    sql`DO $$
    DECLARE
      told jsonb := current_setting('recueil.told');
      one jsonb;
    BEGIN
      FOR one IN SELECT jsonb_array_elements(told -> 'changes') LOOP
        IF one ->> 'on' = 'FUNCTION' OR (one ->> 'on' = 'SCHEMA' AND one ->> 'way' = 'REVOKE') THEN
          EXECUTE format('REVOKE %s ON %s %s FROM PUBLIC', one ->> 'right', one ->> 'on', one ->> 'name');
        END IF;
        EXECUTE format('%s %s ON %s %s %s %I', one ->> 'way', one ->> 'right', one ->> 'on', one ->> 'name',
          CASE one ->> 'way' WHEN 'GRANT' THEN 'TO' ELSE 'FROM' END, told ->> 'role');
      END LOOP;
    END $$`,
  );
}

/** The schema of the queue, with all that is in it, becomes this role's where it is not already. */
export async function giveQueue(on: Connection, role: string): Promise<void> {
  await run(on, sql`SELECT FROM set_config('recueil.told', ${JSON.stringify({ role })}, true)`);
  await run(
    on,
    sql`DO $$
    DECLARE
      receiver name := current_setting('recueil.told')::jsonb ->> 'role';
      one text;
    BEGIN
      FOR one IN
        SELECT format('SCHEMA %I', nspname) FROM pg_namespace
          WHERE nspname = 'graphile_worker' AND nspowner <> quote_ident(receiver)::regrole
        UNION ALL SELECT format('TABLE %s', oid::regclass) FROM pg_class
          WHERE relnamespace = to_regnamespace('graphile_worker') AND relkind IN ('r', 'p', 'v', 'm') AND relowner <> quote_ident(receiver)::regrole
        UNION ALL SELECT format('SEQUENCE %s', c.oid::regclass) FROM pg_class c
          WHERE relnamespace = to_regnamespace('graphile_worker') AND relkind = 'S' AND relowner <> quote_ident(receiver)::regrole
            AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.classid = 'pg_class'::regclass AND d.deptype IN ('a', 'i'))
        UNION ALL SELECT format('TYPE %s', reltype::regtype) FROM pg_class
          WHERE relnamespace = to_regnamespace('graphile_worker') AND relkind = 'c' AND relowner <> quote_ident(receiver)::regrole
        UNION ALL SELECT format('ROUTINE %s', oid::regprocedure) FROM pg_proc
          WHERE pronamespace = to_regnamespace('graphile_worker') AND proowner <> quote_ident(receiver)::regrole
      LOOP
        EXECUTE format('ALTER %s OWNER TO %I', one, receiver);
      END LOOP;
    END $$`,
  );
}
