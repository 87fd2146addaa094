import type { EntityManager } from 'typeorm';
import { run, sql } from '../database/sql';
import type { PastEvent } from './past-event';

/** In their order. */
export async function insertEvents(manager: EntityManager, events: Omit<PastEvent, 'details'>[]): Promise<void> {
  await run(
    manager,
    sql`INSERT INTO events (action, actor_id, sheet_id, facts)
     SELECT e ->> 'action', (e ->> 'actorId')::uuid, (e ->> 'sheetId')::uuid, e -> 'facts'
     FROM jsonb_array_elements(${JSON.stringify(events)}::jsonb) WITH ORDINALITY AS t (e, position) ORDER BY position`,
  );
}

/** With what it was about, which is purged in time. */
export async function insertDetailedEvent(
  manager: EntityManager,
  { action, actorId, sheetId, facts }: Omit<PastEvent, 'details'>,
  { before, after, reason }: NonNullable<PastEvent['details']>,
): Promise<void> {
  await run(
    manager,
    sql`WITH event AS (INSERT INTO events (action, actor_id, sheet_id, facts)
       VALUES (${action}, ${actorId}, ${sheetId}, ${JSON.stringify(facts)}) RETURNING id)
     INSERT INTO event_details (event_id, before, after, reason)
     SELECT id, ${JSON.stringify(before ?? null)}, ${JSON.stringify(after ?? null)}, ${reason ?? null} FROM event`,
  );
}
