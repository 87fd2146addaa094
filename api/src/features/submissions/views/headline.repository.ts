import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { knownToTeam, textInForce } from '../text-in-force';
import type { Headline } from './submission-summaries';

@Injectable()
export class HeadlineRepository {
  /** Titles, themes and places in the queue of these files, in one query. */
  async of(manager: EntityManager, submissionIds: readonly string[]): Promise<Map<string, Headline>> {
    const rows = await manager.query<(Headline & { id: string })[]>(
      `WITH queue AS (
         SELECT b.id, row_number() OVER same AS position, count(*) OVER (PARTITION BY keeper.committee_id) AS of
         FROM submissions b LEFT JOIN sheet_themes m ON m.sheet_id = b.sheet_id AND m.position = 0
         CROSS JOIN LATERAL committee_of_theme(m.theme_id) keeper
         WHERE b.state = 'submitted'
         WINDOW same AS (PARTITION BY keeper.committee_id ORDER BY b.queued_at, b.id))
       SELECT b.id, text.content ->> 'title' AS title, text.content ->> 'organisation' AS organisation,
         sent.title AS "sentTitle", w.words,
         CASE WHEN q.id IS NOT NULL THEN jsonb_build_object('position', q.position, 'of', q.of) END AS place
       FROM submissions b JOIN working_copies w ON w.submission_id = b.id
       LEFT JOIN revisions f ON f.id = b.revision_id
       CROSS JOIN LATERAL (SELECT ${textInForce.content} AS content) text
       LEFT JOIN LATERAL (SELECT convert_from(r.content, 'UTF8')::jsonb ->> 'title' AS title FROM revisions r
         WHERE r.sheet_id = b.sheet_id AND ${knownToTeam} ORDER BY r.created_at DESC, r.id DESC LIMIT 1) sent ON true
       LEFT JOIN queue q ON q.id = b.id
       WHERE b.id = ANY ($1)`,
      [submissionIds],
    );
    return new Map(rows.map(({ id, ...headline }) => [id, headline]));
  }

  /** The titles of these texts as they are now, without reading them. */
  async titles(manager: EntityManager, submissionIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await manager.query<{ id: string; title: string }[]>(
      'SELECT submission_id AS id, title FROM working_copies WHERE submission_id = ANY ($1)',
      [submissionIds],
    );
    return new Map(rows.map(({ id, title }) => [id, title]));
  }

  /** How long these texts are, without reading them. */
  async words(manager: EntityManager, submissionIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await manager.query<{ id: string; words: number }[]>(
      'SELECT submission_id AS id, words FROM working_copies WHERE submission_id = ANY ($1)',
      [submissionIds],
    );
    return new Map(rows.map(({ id, words }) => [id, words]));
  }
}
