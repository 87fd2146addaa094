import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { sheetPath } from '@recueil/contracts';
import type { SheetContent, SubmissionState } from '@recueil/domain';
import type { TextKind } from '#core/erasures/erasure-log';
import { knownToTeam } from '#rooms/submissions';
import { many, run, sql } from '#core/database/sql';

/** A text of a sheet: a frozen version, one being written, or a correction that waits. */
export interface SheetText {
  kind: TextKind;
  /** Of the revision, the submission or the sheet. */
  id: string;
  content: SheetContent;
  contentHash: string;
  /** A version that the team wrote, or has seen since; what the committee kept to itself is none. */
  knownToTeam: boolean;
  /** Where the submission stands whose text is being written; null for any other text. */
  state: SubmissionState | null;
}

type Row = Omit<SheetText, 'content'> & { bytes: Buffer };

/** What is asked to be erased, and every text of a sheet. PostgreSQL itself asks for two people. */
@Injectable()
export class RedactionRepository {
  async insert(
    manager: EntityManager,
    redaction: { id: string; sheetId: string; passage: string; reason: string; askedById: string; at: Date },
  ): Promise<void> {
    await run(
      manager,
      sql`INSERT INTO redactions (id, sheet_id, passage, reason, asked_by, asked_at)
       VALUES (${redaction.id}, ${redaction.sheetId}, ${redaction.passage}, ${redaction.reason},
       ${redaction.askedById}, ${redaction.at})`,
    );
  }

  async forget(manager: EntityManager, id: string): Promise<void> {
    await run(manager, sql`DELETE FROM redactions WHERE id = ${id}`);
  }

  /**
   * The second person agrees: the passage itself is forgotten, and the texts of the sheet may be rewritten from here to
   * {@link close}, in this transaction alone. Nobody else writes or acts meanwhile.
   */
  async agree(manager: EntityManager, id: string, sheetId: string, agreedById: string, at: Date): Promise<void> {
    await run(manager, sql`SELECT FROM submissions WHERE sheet_id = ${sheetId} ORDER BY id FOR UPDATE`);
    await run(
      manager,
      sql`UPDATE redactions SET passage = NULL, agreed_by = ${agreedById}, agreed_at = ${at} WHERE id = ${id}`,
    );
    await run(manager, sql`SELECT begin_redaction(${id})`);
  }

  /** The sheet is not online because of this erasing: it comes back once its author agrees. */
  async tookOff(manager: EntityManager, id: string): Promise<void> {
    await run(manager, sql`UPDATE redactions SET took_off = true WHERE id = ${id}`);
  }

  async close(manager: EntityManager): Promise<void> {
    await run(manager, sql`SELECT end_redaction()`);
  }

  /** Every text that there is of a sheet, the latest version first. */
  async texts(manager: EntityManager, sheetId: string): Promise<SheetText[]> {
    const rows = await many(
      manager,
      sql<Row>`SELECT 'revision' AS kind, id, content AS bytes, content_hash AS "contentHash", "knownToTeam",
         NULL AS state FROM (
         SELECT r.id, r.content, r.content_hash, ${knownToTeam} AS "knownToTeam" FROM revisions r
         WHERE r.sheet_id = ${sheetId} ORDER BY r.created_at DESC, r.id DESC) frozen
       UNION ALL SELECT 'working-copy', w.submission_id, convert_to(w.content::text, 'UTF8'), w.content_hash, false, b.state
         FROM working_copies w JOIN submissions b ON b.id = w.submission_id WHERE b.sheet_id = ${sheetId}
       UNION ALL SELECT 'correction', sheet_id, convert_to(content::text, 'UTF8'), content_hash, false, NULL
         FROM corrections WHERE sheet_id = ${sheetId}`,
    );
    return rows.map(({ bytes, ...text }) => ({
      ...text,
      content: JSON.parse(bytes.toString('utf8')) as SheetContent,
    }));
  }

  /** Writes a text anew. What was agreed to of a version is gone with it; opinions keep to it. */
  async rewrite(
    manager: EntityManager,
    { kind, id }: SheetText,
    written: { content: SheetContent; bytes: Buffer; contentHash: string },
    now: Date,
  ): Promise<void> {
    if (kind === 'revision') {
      await run(manager, sql`DELETE FROM validations WHERE revision_id = ${id}`);
      await run(manager, sql`UPDATE revisions SET content = ${written.bytes} WHERE id = ${id}`);
    } else if (kind === 'working-copy') {
      await run(
        manager,
        sql`UPDATE working_copies SET version = version + 1, content = ${JSON.stringify(written.content)},
         content_hash = ${written.contentHash}, updated_at = ${now}
         WHERE submission_id = ${id}`,
      );
    } else {
      await run(
        manager,
        sql`UPDATE corrections SET content = ${JSON.stringify(written.content)},
         content_hash = ${written.contentHash} WHERE sheet_id = ${id}`,
      );
    }
  }

  /** The addresses that a sheet has had. */
  async slugs(manager: EntityManager, sheetId: string): Promise<string[]> {
    const rows = await many(manager, sql<{ slug: string }>`SELECT slug FROM slugs WHERE sheet_id = ${sheetId}`);
    return rows.map(({ slug }) => slug);
  }

  /** Forgets addresses for good; what people were told leads to another one. */
  async forgetSlugs(manager: EntityManager, slugs: readonly string[], instead: string): Promise<void> {
    const [paths, path] = [slugs.map(sheetPath), sheetPath(instead)];
    await run(manager, sql`UPDATE notices SET path = ${path} WHERE path = ANY (${paths})`);
    await run(
      manager,
      sql`UPDATE mails SET facts = jsonb_set(facts, '{path}', to_jsonb(${path}::text))
       WHERE facts ->> 'path' = ANY (${paths})`,
    );
    await run(manager, sql`DELETE FROM slugs WHERE slug = ANY (${slugs})`);
  }
}
