import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { HistoryFilters } from '@recueil/contracts';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { many, sql } from '#core/database/sql';
import { sheetCommittees } from '#rooms/people';
import { submissionOfEvent, isSeen } from './seen-events.sql';

/** Which events may be read: all, or those about sheets (of these committees; `all`: of any, or of none). */
export type HistoryScope = 'everything' | 'all' | readonly string[];

export interface EventRow {
  id: string;
  at: Date;
  action: string;
  actor: { id: string; name: string } | null;
  /** The name of what it was about, as it is now; null when that is gone. */
  subject: string | null;
  /** The section of the settings that it was about. */
  setting: string | null;
  /** It is about a sheet that was never online. */
  underWay: boolean;
  self: boolean;
  details: { before: unknown; after: unknown; reason: string | null } | null;
}

/**
 * Reads what happened. Names are those of today: what is not kept any more is not told, nor what was never published: a
 * sheet under way has no title here, and what was said of it stays among those who read it.
 */
@Injectable()
export class HistoryRepository {
  constructor(
    private readonly database: DataSource,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  /**
   * The latest first, before that event (null: from the last one). Of a submission that was proposed, what the reader
   * sees of it: the same as on its own page.
   */
  find(
    readerId: string,
    scope: HistoryScope,
    { actorId, action, sheetId, from, to }: HistoryFilters,
    { before, count }: { before: string | null; count: number },
  ): Promise<EventRow[]> {
    return many(
      this.database,
      sql<EventRow>`WITH page AS MATERIALIZED (
         SELECT e.* FROM events e ${submissionOfEvent}
         WHERE (${before}::bigint IS NULL OR e.id < ${before})
           AND (${actorId ?? null}::uuid IS NULL OR e.actor_id = ${actorId ?? null})
           AND (${action ?? null}::text IS NULL OR e.action = ${action ?? null})
             AND (${sheetId ?? null}::uuid IS NULL OR e.sheet_id = ${sheetId ?? null})
           AND (${from ?? null}::date IS NULL
             OR e.at >= ${from ?? null}::date::timestamp AT TIME ZONE ${this.config.timeZone})
           AND (${to ?? null}::date IS NULL
             OR e.at < (${to ?? null}::date + 1)::timestamp AT TIME ZONE ${this.config.timeZone})
           AND (${scope === 'everything'} OR e.sheet_id IS NOT NULL)
           AND (${typeof scope === 'string' ? null : scope}::uuid[] IS NULL
             OR e.sheet_id IN (SELECT sheet_id FROM (${sheetCommittees}) sc
             WHERE committee_id = ANY (${typeof scope === 'string' ? null : scope})))
           AND ${isSeen(readerId)}
         ORDER BY e.id DESC LIMIT ${count})
       SELECT e.id::text AS id, e.at, e.action,
         CASE WHEN e.actor_id IS NOT NULL THEN jsonb_build_object('id', e.actor_id, 'name',
           coalesce(nullif(actor.name, ''), 'Compte fermé')) END AS actor,
         coalesce(e.actor_id::text = e.facts ->> 'accountId', false) AS self,
         CASE WHEN e.action = 'settings.changed' THEN e.facts ->> 'section' END AS setting,
         nullif(coalesce(person.name, o.name, t.label, c.name, r.name, p.document #>> '{content,title}',
           convert_from(v.content, 'UTF8')::jsonb ->> 'title'), '') AS subject,
         coalesce(s.id IS NOT NULL AND s.last_revision_id IS NULL, false) AS "underWay",
         CASE WHEN d.event_id IS NOT NULL AND e.action NOT LIKE 'submission.%'
           THEN jsonb_build_object('before', d.before, 'after', d.after, 'reason', d.reason) END AS details
       FROM page e
       LEFT JOIN event_details d ON d.event_id = e.id
       LEFT JOIN accounts actor ON actor.id = e.actor_id
       LEFT JOIN accounts person ON person.id = (e.facts ->> 'accountId')::uuid
       LEFT JOIN organisations o ON e.action LIKE 'organisation.%'
         AND o.id = coalesce(e.facts ->> 'intoId', e.facts ->> 'organisationId')::uuid
       LEFT JOIN themes t ON e.action LIKE 'theme.%'
         AND t.id = coalesce(e.facts ->> 'intoId', e.facts ->> 'themeId')::uuid
       LEFT JOIN committees c ON e.action LIKE 'committee.%' AND c.id = (e.facts ->> 'committeeId')::uuid
       LEFT JOIN access_requests r ON r.id = (e.facts ->> 'requestId')::uuid
       LEFT JOIN sheets s ON s.id = e.sheet_id
       LEFT JOIN published_sheets p ON p.sheet_id = e.sheet_id
       LEFT JOIN revisions v ON v.sheet_id = s.id AND v.id = s.last_revision_id
       ORDER BY e.id DESC`,
    );
  }
}
