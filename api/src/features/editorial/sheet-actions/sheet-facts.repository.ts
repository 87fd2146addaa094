import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SheetContent } from '@recueil/domain';
import { sheetTeam } from '#rooms/sheets';
import { fragment, type Fragment, one, run, sql } from '#core/database/sql';
import { over } from '#rooms/submissions';

/** A sheet that is or was online, with what the policy asks about it. */
export interface KnownSheet {
  sheetId: string;
  slug: string;
  title: string;
  archived: boolean;
  authorId: string | null;
  authorDisabled: boolean;
  coAuthorIds: string[];
  delegateIds: string[];
  committeeId: string | null;
  openSubmissionId: string | null;
  lastRevisionId: string;
  content: SheetContent;
  correction: StoredCorrection | null;
  redaction: StoredRedaction | null;
  /** Somebody entitled agreed to the last text as it is now. */
  textValidated: boolean;
  /** It left the catalogue because a passage was erased, and for no other reason. */
  offByErasing: boolean;
}

/** An erasing that waits for a second person. */
export interface StoredRedaction {
  id: string;
  passage: string;
  reason: string;
  askedById: string;
  askedAt: string;
}

export interface StoredCorrection {
  by: 'author' | 'secretary';
  baseRevisionId: string;
  content: SheetContent;
  contentHash: string;
  accountId: string;
}

type Row = Omit<KnownSheet, 'content'> & { bytes: Buffer };

@Injectable()
export class SheetFactsRepository {
  /** The sheet at this address; null for one that never had it. */
  at(manager: EntityManager, slug: string): Promise<KnownSheet | null> {
    return this.find(manager, fragment`s.slug = ${slug}`);
  }

  /** As {@link at}; nobody else acts on the sheet until the transaction is over. */
  async lockedAt(manager: EntityManager, slug: string): Promise<KnownSheet | null> {
    await run(manager, sql`SELECT FROM sheets WHERE slug = ${slug} FOR UPDATE`);
    return this.at(manager, slug);
  }

  /** Null for one that was never online. */
  of(manager: EntityManager, sheetId: string): Promise<KnownSheet | null> {
    return this.find(manager, fragment`s.id = ${sheetId}`);
  }

  private async find(manager: EntityManager, where: Fragment): Promise<KnownSheet | null> {
    const row = await one(
      manager,
      sql<Row>`SELECT s.id AS "sheetId", s.slug, convert_from(r.content, 'UTF8')::jsonb ->> 'title' AS title,
         s.archived_at IS NOT NULL AS archived, team.author_id AS "authorId",
         coalesce(a.disabled_at IS NOT NULL OR a.closed_at IS NOT NULL, false) AS "authorDisabled",
         team.co_authors AS "coAuthorIds", team.delegates AS "delegateIds",
         keeper.committee_id AS "committeeId",
         (SELECT b.id FROM submissions b WHERE b.sheet_id = s.id
           AND b.state NOT IN ${over})
           AS "openSubmissionId",
         r.id AS "lastRevisionId", r.content AS bytes,
         (SELECT jsonb_build_object('by', c.by, 'baseRevisionId', c.base_revision_id, 'content', c.content,
           'contentHash', c.content_hash, 'accountId', c.account_id) FROM corrections c
           WHERE c.sheet_id = s.id) AS correction,
         (SELECT jsonb_build_object('id', d.id, 'passage', d.passage, 'reason', d.reason, 'askedById', d.asked_by,
           'askedAt', d.asked_at) FROM redactions d WHERE d.sheet_id = s.id AND d.agreed_by IS NULL) AS redaction,
         EXISTS (SELECT FROM validations v WHERE v.revision_id = r.id) AS "textValidated",
         s.archived_at IS NOT NULL AND coalesce((SELECT d.took_off FROM redactions d
           WHERE d.sheet_id = s.id AND d.agreed_by IS NOT NULL ORDER BY d.agreed_at DESC, d.id DESC LIMIT 1), false)
           AS "offByErasing"
       FROM sheets s JOIN revisions r ON r.id = s.last_revision_id
       LEFT JOIN sheet_themes main ON main.sheet_id = s.id AND main.position = 0
       CROSS JOIN LATERAL committee_of_theme(main.theme_id) keeper
       CROSS JOIN LATERAL ${sheetTeam(fragment`s.id`)} team
       LEFT JOIN accounts a ON a.id = team.author_id
       WHERE ${where} AND s.slug IS NOT NULL`,
    );
    if (row === null) return null;
    const { bytes, ...known } = row;
    return { ...known, content: JSON.parse(bytes.toString('utf8')) as SheetContent };
  }

  async proposeCorrection(
    manager: EntityManager,
    sheetId: string,
    correction: StoredCorrection,
    at: Date,
  ): Promise<void> {
    await run(
      manager,
      sql`INSERT INTO corrections (sheet_id, base_revision_id, content, content_hash, by, account_id, proposed_at)
       VALUES (${sheetId}, ${correction.baseRevisionId}, ${JSON.stringify(correction.content)},
         ${correction.contentHash}, ${correction.by}, ${correction.accountId}, ${at})`,
    );
  }

  async forgetCorrection(manager: EntityManager, sheetId: string): Promise<void> {
    await run(manager, sql`DELETE FROM corrections WHERE sheet_id = ${sheetId}`);
  }

  async restore(manager: EntityManager, sheetId: string): Promise<void> {
    await run(
      manager,
      sql`UPDATE sheets SET archived_at = NULL, archive_reason = NULL, archive_reason_public = true,
       updated_at = now() WHERE id = ${sheetId}`,
    );
  }

  async keepReasonInside(manager: EntityManager, sheetId: string): Promise<void> {
    await run(manager, sql`UPDATE sheets SET archive_reason_public = false WHERE id = ${sheetId}`);
  }

  async confirm(manager: EntityManager, sheetId: string, now: Date): Promise<void> {
    await run(manager, sql`UPDATE sheets SET confirmed_at = ${now} WHERE id = ${sheetId}`);
  }
}
