import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Readers } from '#core/database/readers';
import { type Connection, exists, fragment, many, one, only, run, sql } from '#core/database/sql';

export interface AttachmentRow {
  sha256: string;
  size: number;
  mediaType: string;
  /** Of an image, in points; null of other files, and of those that came before this was known. */
  width: number | null;
  height: number | null;
}

/** A file as a published sheet names it. */
export interface PublishedFile extends AttachmentRow {
  name: string;
}

/** A file as it was sent for a sheet, and by whom. */
export interface SentFile extends Omit<AttachmentRow, 'width' | 'height'> {
  at: Date;
  byId: string | null;
  byName: string | null;
}

/** A text of the sheet, under way, frozen or proposed as a correction, names the file. */
const isNamed = fragment`(
  EXISTS (SELECT FROM working_copies w JOIN submissions s ON s.id = w.submission_id
    WHERE s.sheet_id = a.sheet_id AND position(a.sha256 IN w.content::text) > 0)
  OR EXISTS (SELECT FROM corrections c WHERE c.sheet_id = a.sheet_id AND position(a.sha256 IN c.content::text) > 0)
  OR EXISTS (SELECT FROM revisions r
    WHERE r.sheet_id = a.sheet_id AND position(convert_to(a.sha256, 'UTF8') IN r.content) > 0))`;

/** Held alone by whoever deletes bytes, and together by those who carry all of them elsewhere. */
const bytesLock = 7_263_005;

@Injectable()
export class AttachmentRepository {
  constructor(
    private readonly database: DataSource,
    private readonly readers: Readers,
  ) {}

  /** One sheet at a time; answers false when there is none. */
  async lockSheet(manager: EntityManager, sheetId: string): Promise<boolean> {
    return exists(manager, sql`SELECT FROM sheets WHERE id = ${sheetId} FOR UPDATE`);
  }

  /** Until the end of the transaction, nobody else keeps or removes that file. */
  async lockFile(manager: EntityManager, sha256: string): Promise<void> {
    await run(manager, sql`SELECT pg_advisory_xact_lock(hashtextextended(${sha256}, 0))`);
  }

  async insert(manager: EntityManager, file: AttachmentRow, now: Date): Promise<void> {
    await run(
      manager,
      sql`INSERT INTO attachments (sha256, size, media_type, width, height, created_at)
       VALUES (${file.sha256}, ${file.size}, ${file.mediaType}, ${file.width}, ${file.height}, ${now})
       ON CONFLICT (sha256) DO UPDATE SET width = excluded.width, height = excluded.height
       WHERE attachments.width IS NULL AND excluded.width IS NOT NULL`,
    );
  }

  /** Sent again for the same sheet, a file is as it was sent last. */
  async join(
    manager: EntityManager,
    file: { sheetId: string; sha256: string; name: string; accountId: string | null; now: Date },
  ): Promise<void> {
    await run(
      manager,
      sql`INSERT INTO sheet_attachments (sheet_id, sha256, name, uploaded_by, created_at)
       VALUES (${file.sheetId}, ${file.sha256}, ${file.name}, ${file.accountId}, ${file.now})
       ON CONFLICT (sheet_id, sha256)
       DO UPDATE SET name = excluded.name, uploaded_by = excluded.uploaded_by, created_at = excluded.created_at`,
    );
  }

  /** How many files the sheet has besides that one. */
  async countOthers(manager: EntityManager, sheetId: string, sha256: string): Promise<number> {
    const row = await one(
      manager,
      sql<{ count: number }>`SELECT count(*)::int AS count FROM sheet_attachments
       WHERE sheet_id = ${sheetId} AND sha256 <> ${sha256}`,
    );
    return row?.count ?? 0;
  }

  /** Takes from sheets what was sent before then and no text of theirs names; from that sheet alone, or from all. */
  async forgetUnnamed(manager: EntityManager, before: Date, sheetId: string | null): Promise<void> {
    await run(
      manager,
      sql`DELETE FROM sheet_attachments a
       WHERE a.created_at < ${before} AND (${sheetId}::uuid IS NULL OR a.sheet_id = ${sheetId}) AND NOT ${isNamed}`,
    );
  }

  async countOf(manager: EntityManager, sheetId: string, sha256s: readonly string[]): Promise<number> {
    const row = await one(
      manager,
      sql<{ count: number }>`SELECT count(*)::int AS count FROM sheet_attachments
       WHERE sheet_id = ${sheetId} AND sha256 = ANY (${sha256s})`,
    );
    return row?.count ?? 0;
  }

  async facts(manager: EntityManager, sheetId: string, sha256s: readonly string[]): Promise<SentFile[]> {
    return many(
      manager,
      sql<SentFile>`SELECT f.sha256, f.size, f.media_type AS "mediaType", s.created_at AS at, p.id AS "byId",
       p.name AS "byName"
       FROM sheet_attachments s JOIN attachments f ON f.sha256 = s.sha256 LEFT JOIN accounts p ON p.id = s.uploaded_by
       WHERE s.sheet_id = ${sheetId} AND s.sha256 = ANY (${sha256s})`,
    );
  }

  async find(sha256: string): Promise<AttachmentRow | null> {
    return one(
      this.database,
      sql<AttachmentRow>`SELECT sha256, size, media_type AS "mediaType", width, height FROM attachments
       WHERE sha256 = ${sha256}`,
    );
  }

  /** The file as the sheet published there names it; null when that does not. */
  published(slug: string, sha256: string): Promise<PublishedFile | null> {
    return this.readers.read((on) =>
      one(
        on,
        sql<PublishedFile>`SELECT file ->> 'name' AS name, sha256, size, media_type AS "mediaType", width, height
         FROM reading.attachments WHERE slug = ${slug} AND sha256 = ${sha256} ORDER BY position LIMIT 1`,
      ),
    );
  }

  /** The file's name in the first of these texts that names it. */
  async nameInRevisions(sheetId: string, revisionIds: readonly string[], sha256: string): Promise<string | null> {
    const row = await one(
      this.database,
      sql<{ name: string }>`SELECT file ->> 'name' AS name FROM revisions r,
         jsonb_array_elements(convert_from(r.content, 'UTF8')::jsonb -> 'attachments') file
       WHERE r.sheet_id = ${sheetId} AND r.id = ANY (${revisionIds}) AND file ->> 'sha256' = ${sha256}
       ORDER BY r.created_at DESC LIMIT 1`,
    );
    return row?.name ?? null;
  }

  /** The name of a file that this person sent for the sheet, whether a text names it yet or not. */
  async ownName(sheetId: string, sha256: string, accountId: string): Promise<string | null> {
    const row = await one(
      this.database,
      sql<{ name: string }>`SELECT name FROM sheet_attachments WHERE sheet_id = ${sheetId} AND sha256 = ${sha256}
       AND uploaded_by = ${accountId}`,
    );
    return row?.name ?? null;
  }

  /** Files of no sheet, kept since before then. */
  async unreferenced(before: Date): Promise<string[]> {
    const rows = await many(
      this.database,
      sql<{ sha256: string }>`SELECT sha256 FROM attachments t
       WHERE created_at < ${before} AND NOT EXISTS (SELECT FROM sheet_attachments a WHERE a.sha256 = t.sha256)
       ORDER BY sha256`,
    );
    return rows.map(({ sha256 }) => sha256);
  }

  /** Every file that is kept. */
  async all(on: Connection): Promise<Pick<AttachmentRow, 'sha256' | 'width'>[]> {
    return many(
      on,
      sql<{ sha256: string; width: number | null }>`SELECT sha256, width FROM attachments ORDER BY sha256`,
    );
  }

  /** Waits for a deletion that is under way; from there on no bytes are deleted until the connection ends. */
  async holdFiles(on: Connection): Promise<void> {
    await run(on, sql`SELECT pg_advisory_lock_shared(${bytesLock})`);
  }

  /** Whether bytes may be deleted until the end of the transaction: not while somebody holds them. */
  async mayDelete(manager: EntityManager): Promise<boolean> {
    const { free } = await only(
      manager,
      sql<{ free: boolean }>`SELECT pg_try_advisory_xact_lock(${bytesLock}) AS free`,
    );
    return free;
  }

  /** Answers false when a sheet has it again. */
  async remove(manager: EntityManager, sha256: string): Promise<boolean> {
    const written = await run(
      manager,
      sql`DELETE FROM attachments t
       WHERE sha256 = ${sha256} AND NOT EXISTS (SELECT FROM sheet_attachments a WHERE a.sha256 = t.sha256)`,
    );
    return written === 1;
  }
}
