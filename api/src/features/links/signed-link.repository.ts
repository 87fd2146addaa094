import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { LinkPurpose } from '@recueil/contracts';

/** What links from mails open; a text to proofread has a page of its own, which looks and uses nothing up. */
export type SignedPurpose = LinkPurpose | 'proofreading';

export interface SignedLinkRow {
  id: string;
  purpose: SignedPurpose;
  subjectId: string;
  expiresAt: Date;
  usedAt: Date | null;
}

@Injectable()
export class SignedLinkRepository {
  constructor(private readonly database: DataSource) {}

  async insert(
    manager: EntityManager,
    link: Omit<SignedLinkRow, 'usedAt'> & { tokenHash: Buffer; now: Date },
  ): Promise<void> {
    await manager.query(
      `INSERT INTO signed_links (id, purpose, token_hash, subject_id, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [link.id, link.purpose, link.tokenHash, link.subjectId, link.now, link.expiresAt],
    );
  }

  /** The link, whether it still opens something or not; untouched. */
  async find(tokenHash: Buffer): Promise<SignedLinkRow | null> {
    const [row] = await this.database.query<SignedLinkRow[]>(
      `SELECT id, purpose, subject_id AS "subjectId", expires_at AS "expiresAt", used_at AS "usedAt"
       FROM signed_links WHERE token_hash = $1`,
      [tokenHash],
    );
    return row ?? null;
  }

  /** Uses it up: of two who try at once, one gets it. */
  async use(
    manager: EntityManager,
    tokenHash: Buffer,
    purpose: SignedPurpose,
    now: Date,
  ): Promise<SignedLinkRow | null> {
    const [rows] = await manager.query<[SignedLinkRow[], number]>(
      `UPDATE signed_links SET used_at = $3
       WHERE token_hash = $1 AND purpose = $2 AND expires_at > $3 AND used_at IS NULL
       RETURNING id, purpose, subject_id AS "subjectId", expires_at AS "expiresAt", used_at AS "usedAt"`,
      [tokenHash, purpose, now],
    );
    return rows[0] ?? null;
  }

  /** Links about the same that were not used: a new one takes their place. */
  async revoke(manager: EntityManager, purpose: SignedPurpose, subjectId: string, now: Date): Promise<void> {
    await manager.query(
      'UPDATE signed_links SET used_at = $3 WHERE purpose = $1 AND subject_id = $2 AND used_at IS NULL',
      [purpose, subjectId, now],
    );
  }
}
