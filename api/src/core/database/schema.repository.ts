import { type Connection, many, sql } from './sql';

/** A trigger that does not fire, or a constraint that was never checked on the rows that are there. */
export interface Weakness {
  kind: 'trigger' | 'foreign-key' | 'constraint';
  table: string;
  name: string;
}

/** What protects rows and does not, for now. A foreign key is kept by triggers of PostgreSQL's own. */
export function weaknesses(on: Connection): Promise<Weakness[]> {
  return many(
    on,
    sql<Weakness>`SELECT DISTINCT CASE WHEN t.tgisinternal THEN 'foreign-key' ELSE 'trigger' END AS kind,
        c.relname::text AS "table", coalesce(k.conname, t.tgname)::text AS name
      FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid LEFT JOIN pg_constraint k ON k.oid = t.tgconstraint
      WHERE c.relnamespace = 'public'::regnamespace AND t.tgenabled NOT IN ('O', 'A')
      UNION ALL SELECT 'constraint', c.relname, k.conname
      FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
      WHERE c.relnamespace = 'public'::regnamespace AND NOT k.convalidated
      ORDER BY 2, 3`,
  );
}

/**
 * Our schema, one line for each thing in it: columns, those of readers' views, constraints, indexes, triggers, functions. The same on every major
 * version of PostgreSQL: what it writes anew in its own words (bodies of functions in standard SQL) is left out.
 */
export async function schemaLines(on: Connection): Promise<string[]> {
  const rows = await many(
    on,
    sql<{ line: string }>`WITH tables AS (
        SELECT oid, relname FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'migrations')
      SELECT format('column %s.%s %s%s%s', t.relname, a.attname, format_type(a.atttypid, a.atttypmod),
          CASE WHEN a.attnotnull THEN ' not null' ELSE '' END,
          CASE WHEN a.attgenerated <> '' THEN ' generated' WHEN a.attidentity <> '' THEN ' identity'
            WHEN a.atthasdef THEN ' with default' ELSE '' END) AS line
        FROM tables t JOIN pg_attribute a ON a.attrelid = t.oid WHERE a.attnum > 0 AND NOT a.attisdropped
      UNION ALL SELECT format('view %s.%s %s%s', v.relname, a.attname, format_type(a.atttypid, a.atttypmod),
          CASE WHEN v.reloptions IS NULL THEN '' ELSE ' ' || array_to_string(v.reloptions, ' ') END)
        FROM pg_class v JOIN pg_attribute a ON a.attrelid = v.oid
        WHERE v.relnamespace = to_regnamespace('reading') AND v.relkind = 'v' AND a.attnum > 0
      UNION ALL SELECT format('constraint %s.%s %s', t.relname, k.conname, pg_get_constraintdef(k.oid))
        FROM tables t JOIN pg_constraint k ON k.conrelid = t.oid WHERE k.contype <> 'n'
      UNION ALL SELECT format('index %s', pg_get_indexdef(i.indexrelid))
        FROM tables t JOIN pg_index i ON i.indrelid = t.oid
      UNION ALL SELECT format('trigger %s', pg_get_triggerdef(g.oid))
        FROM tables t JOIN pg_trigger g ON g.tgrelid = t.oid WHERE NOT g.tgisinternal
      UNION ALL SELECT format('function %s(%s) %s%s', p.proname, pg_get_function_identity_arguments(p.oid),
          CASE WHEN p.prosqlbody IS NULL THEN md5(p.prosrc) ELSE 'in standard SQL' END,
          CASE WHEN p.prosecdef THEN ' security definer' ELSE '' END)
        FROM pg_proc p WHERE p.pronamespace IN ('public'::regnamespace, to_regnamespace('reading'))
          AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')`,
  );
  return rows.map(({ line }) => line).toSorted();
}
