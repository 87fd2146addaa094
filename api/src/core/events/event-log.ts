import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ClaimEvent, SheetEvent, SubmissionEvent } from '@recueil/domain';

/** A past participle; the actor is null for the installation itself (imports, schedules, commands). */
export type EventAction =
  | SubmissionEvent
  | SheetEvent
  | ClaimEvent
  | `sheet.${'imported' | 'published' | 'contact-withdrawn'}`
  | `account.${'created' | 'invited' | 'corrected' | 'roles-changed' | 'disabled' | 'enabled' | 'closed' | 'password-changed' | 'identity-linked' | 'identity-unlinked' | 'exported' | 'charter-accepted' | 'address-changed' | 'address-conflict'}`
  | `access.${'asked' | 'proven' | 'accepted' | 'refused'}`
  | `session.${'opened' | 'ended' | 'all-ended'}`
  | `organisation.${'created' | 'renamed' | 'merged'}`
  | `theme.${'created' | 'renamed' | 'reordered' | 'moved' | 'merged' | 'deleted'}`
  | `committee.${'created' | 'changed' | 'deleted'}`
  | `absence.${'declared' | 'removed'}`
  | `admission.changed`
  | `history.exported`;

export interface PastEvent {
  action: EventAction;
  actorId: string | null;
  sheetId: string | null;
  /** Field names, hashes, counts: no personal value. */
  facts: Record<string, unknown>;
  /** What it was about, in personal terms: purged in time, and when a person asks. */
  details?: { before?: unknown; after?: unknown; reason?: string };
}

/** Writes what happened in the transaction in which it happened. */
@Injectable()
export class EventLog {
  async append(manager: EntityManager, events: PastEvent[]): Promise<void> {
    await manager.query(
      `INSERT INTO events (action, actor_id, sheet_id, facts)
       SELECT e ->> 'action', (e ->> 'actorId')::uuid, (e ->> 'sheetId')::uuid, e -> 'facts'
       FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS t (e, position) ORDER BY position`,
      [JSON.stringify(events.filter(({ details }) => details === undefined))],
    );
    for (const { details, ...event } of events)
      if (details !== undefined) await this.withDetails(manager, event, details);
  }
  private async withDetails(
    manager: EntityManager,
    { action, actorId, sheetId, facts }: PastEvent,
    { before, after, reason }: NonNullable<PastEvent['details']>,
  ): Promise<void> {
    await manager.query(
      `WITH event AS (INSERT INTO events (action, actor_id, sheet_id, facts) VALUES ($1, $2, $3, $4) RETURNING id)
       INSERT INTO event_details (event_id, before, after, reason) SELECT id, $5, $6, $7 FROM event`,
      [action, actorId, sheetId, facts, JSON.stringify(before ?? null), JSON.stringify(after ?? null), reason ?? null],
    );
  }
}
