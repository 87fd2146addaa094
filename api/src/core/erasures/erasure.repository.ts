import { v7 as newId } from 'uuid';
import { type Connection, many, run, sql } from '../database/sql';
import type { Erasure, NotedErasure } from './erasure';

export async function insertErasure(on: Connection, { kind, subjectId, facts }: Erasure): Promise<void> {
  await run(
    on,
    sql`INSERT INTO erasures (id, kind, subject_id, facts)
     VALUES (${newId()}, ${kind}, ${subjectId}, ${JSON.stringify(facts)})`,
  );
}

/** One that was noted in a database of before, as it was. Again, it changes nothing. */
export async function keepErasure(on: Connection, { id, at, kind, subjectId, facts }: NotedErasure): Promise<void> {
  await run(
    on,
    sql`INSERT INTO erasures (id, at, kind, subject_id, facts)
     VALUES (${id}, ${at}::timestamptz, ${kind}, ${subjectId}, ${JSON.stringify(facts)})
     ON CONFLICT ON CONSTRAINT pk_erasures DO NOTHING`,
  );
}

/** All of them, in the order in which they were made. */
export async function allErasures(on: Connection): Promise<NotedErasure[]> {
  const rows = await many(
    on,
    sql<{ id: string; at: string; kind: string; subjectId: string; facts: unknown }>`SELECT id,
       to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, kind, subject_id AS "subjectId", facts
     FROM erasures ORDER BY erasures.at, id`,
  );
  return rows as NotedErasure[];
}

/** Which of these are not noted here. */
export async function unknownErasures(on: Connection, ids: readonly string[]): Promise<Set<string>> {
  const rows = await many(
    on,
    sql<{ id: string }>`SELECT told.id FROM unnest(${ids}::uuid[]) AS told (id)
     WHERE NOT EXISTS (SELECT FROM erasures e WHERE e.id = told.id)`,
  );
  return new Set(rows.map(({ id }) => id));
}

/** Until the end of the transaction, nobody else writes what was noted elsewhere. */
export async function holdCopies(on: Connection): Promise<void> {
  await run(on, sql`SELECT pg_advisory_xact_lock(hashtext('recueil.erasures'))`);
}
