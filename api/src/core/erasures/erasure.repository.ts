import { v7 as newId } from 'uuid';
import { type Connection, run, sql } from '../database/sql';
import type { Erasure } from './erasure';

export async function insertErasure(on: Connection, { kind, subjectId, facts }: Erasure): Promise<void> {
  await run(
    on,
    sql`INSERT INTO erasures (id, kind, subject_id, facts)
     VALUES (${newId()}, ${kind}, ${subjectId}, ${JSON.stringify(facts)})`,
  );
}
