import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { knownToTeam, textInForce } from '#rooms/submissions';
import { fragment, type Fragment, many, sql } from '#core/database/sql';
import type { Headline, Titles } from './submission-summaries';

const sentContent = fragment`convert_from(r.content, 'UTF8')::jsonb`;

/** How many words there are in these sections, in SQL. */
function wordsOf(sections: Fragment): Fragment {
  return fragment`(SELECT coalesce(sum(array_length(regexp_split_to_array(trim(piece #>> '{}'), '\\s+'), 1)), 0)::int
    FROM jsonb_path_query(${sections}, '$.**.text') piece)`;
}

@Injectable()
export class HeadlineRepository {
  /** Titles, themes and places in the queue of these submissions, in one query. */
  async of(manager: EntityManager, submissionIds: readonly string[]): Promise<Map<string, Headline>> {
    const rows = await many(
      manager,
      sql<Headline & { id: string }>`WITH queue AS (
         SELECT b.id, row_number() OVER same AS position, count(*) OVER (PARTITION BY keeper.committee_id) AS of
         FROM submissions b LEFT JOIN sheet_themes m ON m.sheet_id = b.sheet_id AND m.position = 0
         CROSS JOIN LATERAL committee_of_theme(m.theme_id) keeper
         WHERE b.state = 'submitted'
         WINDOW same AS (PARTITION BY keeper.committee_id ORDER BY b.queued_at, b.id))
       SELECT b.id, text.content ->> 'title' AS title, text.content ->> 'organisation' AS organisation,
         sent.title AS "sentTitle", sent.organisation AS "sentOrganisation", sent.words AS "sentWords", w.words,
         CASE WHEN q.id IS NOT NULL THEN jsonb_build_object('position', q.position, 'of', q.of) END AS place
       FROM submissions b JOIN working_copies w ON w.submission_id = b.id
       LEFT JOIN revisions f ON f.id = b.revision_id
       CROSS JOIN LATERAL (SELECT ${textInForce.content} AS content) text
       LEFT JOIN LATERAL (SELECT known.title, known.organisation, ${wordsOf(fragment`known.sections`)} AS words
         FROM (SELECT ${sentContent} ->> 'title' AS title, ${sentContent} ->> 'organisation' AS organisation,
             ${sentContent} -> 'sections' AS sections
           FROM revisions r WHERE r.sheet_id = b.sheet_id AND ${knownToTeam}
           ORDER BY r.created_at DESC, r.id DESC LIMIT 1) known) sent ON true
       LEFT JOIN queue q ON q.id = b.id
       WHERE b.id = ANY (${submissionIds})`,
    );
    return new Map(rows.map(({ id, ...headline }) => [id, headline]));
  }

  /** The titles of these texts, to be put in order: the one in force, and the one that the team sent last. */
  async titles(manager: EntityManager, submissionIds: readonly string[]): Promise<Map<string, Titles>> {
    const rows = await many(
      manager,
      sql<Titles & { id: string }>`SELECT b.id, coalesce(${textInForce.content} ->> 'title', '') AS title,
       sent.title AS "sentTitle"
       FROM submissions b JOIN working_copies w ON w.submission_id = b.id LEFT JOIN revisions f ON f.id = b.revision_id
       LEFT JOIN LATERAL (SELECT ${sentContent} ->> 'title' AS title FROM revisions r
         WHERE r.sheet_id = b.sheet_id AND ${knownToTeam} ORDER BY r.created_at DESC, r.id DESC LIMIT 1) sent ON true
       WHERE b.id = ANY (${submissionIds})`,
    );
    return new Map(rows.map(({ id, ...titles }) => [id, titles]));
  }

  /** How long these texts are, without reading them. */
  async words(manager: EntityManager, submissionIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await many(
      manager,
      sql<{ id: string; words: number }>`SELECT submission_id AS id, words FROM working_copies
       WHERE submission_id = ANY (${submissionIds})`,
    );
    return new Map(rows.map(({ id, words }) => [id, words]));
  }
}
