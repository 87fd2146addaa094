import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RevisionKind, SheetContent } from '@recueil/domain';
import { contentBytes } from '#rooms/sheets';
import { knownToTeam, textInForce } from './text-in-force';

/** A contact that a text names and no revision froze yet. */
export interface LooseContact {
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
  contacts: LooseContact[];
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

const revisionColumns = `r.id, r.content_hash AS "contentHash", r.kind, r.round, r.created_at AS at, r.created_by AS "byId",
  ${knownToTeam} AS "knownToTeam"`;

/** Texts: the one being written, and those that were frozen. */
@Injectable()
export class TextRepository {
  /** The text of a file: the one being written; from reading on, the version that was frozen, to the letter. */
  async workingCopy(manager: EntityManager, submissionId: string): Promise<WorkingCopy | null> {
    const [row] = await manager.query<WorkingCopy[]>(
      `SELECT w.version, ${textInForce.content} AS content, ${textInForce.contentHash} AS "contentHash", w.contacts,
         w.updated_at AS "updatedAt"
       FROM working_copies w JOIN submissions b ON b.id = w.submission_id LEFT JOIN revisions f ON f.id = b.revision_id
       WHERE w.submission_id = $1`,
      [submissionId],
    );
    return row ?? null;
  }

  async insertWorkingCopy(
    manager: EntityManager,
    submissionId: string,
    copy: Omit<WorkingCopy, 'version'>,
    by: string | null,
  ): Promise<void> {
    await manager.query(
      `INSERT INTO working_copies (submission_id, content, content_hash, contacts, updated_at, updated_by)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [submissionId, copy.content, copy.contentHash, JSON.stringify(copy.contacts), copy.updatedAt, by],
    );
  }

  /** Answers the new version; null, and nothing is written, when the copy is not at that version any more. */
  async saveWorkingCopy(
    manager: EntityManager,
    submissionId: string,
    copy: WorkingCopy,
    by: string | null,
  ): Promise<number | null> {
    const [rows] = await manager.query<[{ version: number }[], number]>(
      `UPDATE working_copies SET version = version + 1, content = $3, content_hash = $4, contacts = $5, updated_at = $6,
         updated_by = $7 WHERE submission_id = $1 AND version = $2 RETURNING version`,
      [submissionId, copy.version, copy.content, copy.contentHash, JSON.stringify(copy.contacts), copy.updatedAt, by],
    );
    return rows[0]?.version ?? null;
  }

  /** Freezes a text for good, with the contacts that it names for the first time. */
  async freeze(
    manager: EntityManager,
    revision: NewRevision,
    content: SheetContent,
    contacts: readonly LooseContact[],
  ): Promise<void> {
    const named = contacts.filter(({ id }) => content.contactIds.includes(id));
    for (const { id, name, role, email, phone, url } of named) {
      await manager.query(
        `INSERT INTO contacts (id, sheet_id, name, role, email, phone, url) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (id) DO NOTHING`,
        [id, revision.sheetId, name, role, email, phone, url],
      );
    }
    await manager.query(
      `INSERT INTO revisions (id, sheet_id, round, kind, content, created_by, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [revision.id, revision.sheetId, revision.round, revision.kind, contentBytes(content), revision.by, revision.at],
    );
  }

  /** Of one sheet, the latest first. */
  revisions(manager: EntityManager, sheetId: string): Promise<StoredRevision[]> {
    return manager.query<StoredRevision[]>(
      `SELECT ${revisionColumns} FROM revisions r WHERE r.sheet_id = $1 ORDER BY r.created_at DESC, r.id DESC`,
      [sheetId],
    );
  }

  async revision(
    manager: EntityManager,
    sheetId: string,
    id: string,
  ): Promise<(StoredRevision & { content: SheetContent }) | null> {
    const [row] = await manager.query<(StoredRevision & { bytes: Buffer })[]>(
      `SELECT ${revisionColumns}, r.content AS bytes FROM revisions r WHERE r.sheet_id = $1 AND r.id = $2`,
      [sheetId, id],
    );
    if (row === undefined) return null;
    const { bytes, ...revision } = row;
    return { ...revision, content: JSON.parse(bytes.toString('utf8')) as SheetContent };
  }

  /** The details of contacts that revisions froze; blanked ones are empty. */
  contacts(manager: EntityManager, ids: readonly string[]): Promise<LooseContact[]> {
    if (ids.length === 0) return Promise.resolve([]);
    return manager.query<LooseContact[]>('SELECT id, name, role, email, phone, url FROM contacts WHERE id = ANY ($1)', [
      ids,
    ]);
  }

  /** Agrees to a revision, to the letter. */
  async validate(manager: EntityManager, validation: NewValidation): Promise<void> {
    await manager.query(
      `INSERT INTO validations (id, sheet_id, revision_id, content_hash, basis, given_by, given_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        validation.id,
        validation.sheetId,
        validation.revisionId,
        validation.contentHash,
        validation.basis,
        validation.givenById,
        validation.at,
      ],
    );
  }

  async forgetValidation(manager: EntityManager, revisionId: string): Promise<void> {
    await manager.query('DELETE FROM validations WHERE revision_id = $1', [revisionId]);
  }
}
