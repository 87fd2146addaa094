import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** A past participle; the actor is null for the installation itself (imports, schedules, commands). */
export interface PastEvent {
  action: 'sheet.imported' | 'sheet.published' | 'sheet.archived';
  actorId: string | null;
  sheetId: string | null;
  /** Field names, hashes, counts: no personal value. */
  facts: Record<string, unknown>;
}

/** Writes what happened in the transaction in which it happened. */
@Injectable()
export class EventLog {
  async append(manager: EntityManager, events: PastEvent[]): Promise<void> {
    await manager.query(
      `INSERT INTO events (action, actor_id, sheet_id, facts)
       SELECT e ->> 'action', (e ->> 'actorId')::uuid, (e ->> 'sheetId')::uuid, e -> 'facts'
       FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS t (e, position) ORDER BY position`,
      [JSON.stringify(events)],
    );
  }
}
