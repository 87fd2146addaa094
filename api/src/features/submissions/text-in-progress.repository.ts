import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RevisionKind, SheetContent } from '@recueil/domain';
import { contentBytes } from '#rooms/sheets';
import { fragment, many, one, run, sql } from '#core/database/sql';
import { knownToTeam, textInForce } from './text-in-force.sql';

/** A row of `contacts`: somebody whom a text names. */
export interface ContactRow {
  id: string;
  name: string | null;
  role: string | null;
  email: string | null;
  phone: string | null;
  url: string | null;
}

/** The text being written, in canonical form. */
export interface WorkingCopy {
  version: number;
  content: SheetContent;
  contentHash: string;
  contacts: ContactRow[];
  updatedAt: Date;
}

export interface StoredRevision {
  id: string;
  contentHash: string;
  kind: RevisionKind | 'imported' | 'corrected';
  round: number;
  at: Date;
  byId: string | null;
  /** The team sent it, or has seen it since: it stays theirs to read while the committee works on another. */
  knownToTeam: boolean;
}

/** A text that is frozen. */
export interface NewRevision {
  id: string;
  sheetId: string;
  kind: StoredRevision['kind'];
  round: number;
  by: string | null;
  at: Date;
}

/** Somebody's agreement to a revision. */
export interface NewValidation {
  id: string;
  sheetId: string;
  revisionId: string;
  contentHash: string;
  basis: string;
  givenById: string;
  at: Date;
}

const revisionColumns = fragment`r.id, r.content_hash AS "contentHash", r.kind, r.round, r.created_at AS at,
  r.created_by AS "byId", ${knownToTeam} AS "knownToTeam"`;

/** Texts: the one being written, and those that were frozen. */
@Injectable()
export class TextRepository {
  /** The text of a submission: the one being written; from reading on, the version that was frozen, to the letter. */
  async workingCopy(manager: EntityManager, submissionId: string): Promise<WorkingCopy | null> {
    return one(
      manager,
      sql<WorkingCopy>`SELECT w.version, ${textInForce.content} AS content,
       ${textInForce.contentHash} AS "contentHash", w.contacts, w.updated_at AS "updatedAt"
       FROM working_copies w JOIN submissions b ON b.id = w.submission_id LEFT JOIN revisions f ON f.id = b.revision_id
       WHERE w.submission_id = ${submissionId}`,
    );
  }

  async insertWorkingCopy(
    manager: EntityManager,
    submissionId: string,
    copy: Omit<WorkingCopy, 'version'>,
    by: string | null,
  ): Promise<void> {
    await run(
      manager,
      sql`INSERT INTO working_copies (submission_id, content, content_hash, contacts, updated_at, updated_by)
       VALUES (${submissionId}, ${JSON.stringify(copy.content)}, ${copy.contentHash},
         ${JSON.stringify(copy.contacts)}, ${copy.updatedAt}, ${by})`,
    );
  }

  /** Answers the new version; null, and nothing is written, when the copy is not at that version any more. */
  async saveWorkingCopy(
    manager: EntityManager,
    submissionId: string,
    copy: WorkingCopy,
    by: string | null,
  ): Promise<number | null> {
    const saved = await one(
      manager,
      sql<{ version: number }>`UPDATE working_copies SET version = version + 1,
       content = ${JSON.stringify(copy.content)}, content_hash = ${copy.contentHash},
       contacts = ${JSON.stringify(copy.contacts)}, updated_at = ${copy.updatedAt}, updated_by = ${by}
       WHERE submission_id = ${submissionId} AND version = ${copy.version} RETURNING version`,
    );
    return saved?.version ?? null;
  }

  /** Freezes a text for good, with the contacts that it names for the first time. */
  async freeze(
    manager: EntityManager,
    revision: NewRevision,
    content: SheetContent,
    contacts: readonly ContactRow[],
  ): Promise<void> {
    const named = contacts.filter(({ id }) => content.contactIds.includes(id));
    for (const { id, name, role, email, phone, url } of named) {
      await run(
        manager,
        sql`INSERT INTO contacts (id, sheet_id, name, role, email, phone, url)
         VALUES (${id}, ${revision.sheetId}, ${name}, ${role}, ${email}, ${phone}, ${url})
         ON CONFLICT (id) DO NOTHING`,
      );
    }
    await run(
      manager,
      sql`INSERT INTO revisions (id, sheet_id, round, kind, content, created_by, created_at)
       VALUES (${revision.id}, ${revision.sheetId}, ${revision.round}, ${revision.kind}, ${contentBytes(content)},
         ${revision.by}, ${revision.at})`,
    );
  }

  /** Of one sheet, the latest first. */
  revisions(manager: EntityManager, sheetId: string): Promise<StoredRevision[]> {
    return many(
      manager,
      sql<StoredRevision>`SELECT ${revisionColumns} FROM revisions r WHERE r.sheet_id = ${sheetId}
       ORDER BY r.created_at DESC, r.id DESC`,
    );
  }

  async revision(
    manager: EntityManager,
    sheetId: string,
    id: string,
  ): Promise<(StoredRevision & { content: SheetContent }) | null> {
    const row = await one(
      manager,
      sql<StoredRevision & { bytes: Buffer }>`SELECT ${revisionColumns}, r.content AS bytes FROM revisions r
       WHERE r.sheet_id = ${sheetId} AND r.id = ${id}`,
    );
    if (row === null) return null;
    const { bytes, ...revision } = row;
    return { ...revision, content: JSON.parse(bytes.toString('utf8')) as SheetContent };
  }

  /** The details of contacts that revisions froze; blanked ones are empty. */
  contacts(manager: EntityManager, ids: readonly string[]): Promise<ContactRow[]> {
    if (ids.length === 0) return Promise.resolve([]);
    return many(
      manager,
      sql<ContactRow>`SELECT id, name, role, email, phone, url FROM contacts WHERE id = ANY (${ids})`,
    );
  }

  /** Agrees to a revision, to the letter. */
  async validate(manager: EntityManager, validation: NewValidation): Promise<void> {
    await run(
      manager,
      sql`INSERT INTO validations (id, sheet_id, revision_id, content_hash, basis, given_by, given_at)
       VALUES (${validation.id}, ${validation.sheetId}, ${validation.revisionId}, ${validation.contentHash},
         ${validation.basis}, ${validation.givenById}, ${validation.at})`,
    );
  }

  async forgetValidation(manager: EntityManager, revisionId: string): Promise<void> {
    await run(manager, sql`SELECT withdraw_validation(${revisionId})`);
  }
}
