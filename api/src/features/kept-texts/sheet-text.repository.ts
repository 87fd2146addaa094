import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SheetContent, SubmissionState } from '@recueil/domain';
import type { TextKind } from '#core/erasures/erasure-log';
import { many, run, sql } from '#core/database/sql';
import { knownToTeam } from '#rooms/submissions';

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

@Injectable()
export class SheetTextRepository {
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
      await run(manager, sql`SELECT rewrite_revision(${id}, ${written.bytes})`);
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
}
