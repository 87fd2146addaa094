import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { LinkPurpose } from '@recueil/contracts';
import { one, run, sql } from '#core/database/sql';

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
    await run(
      manager,
      sql`INSERT INTO signed_links (id, purpose, token_hash, subject_id, created_at, expires_at)
       VALUES (${link.id}, ${link.purpose}, ${link.tokenHash}, ${link.subjectId}, ${link.now}, ${link.expiresAt})`,
    );
  }

  /** The link, whether it still opens something or not; untouched. */
  async find(tokenHash: Buffer): Promise<SignedLinkRow | null> {
    return one(
      this.database,
      sql<SignedLinkRow>`SELECT id, purpose, subject_id AS "subjectId", expires_at AS "expiresAt", used_at AS "usedAt"
       FROM signed_links WHERE token_hash = ${tokenHash}`,
    );
  }

  /** Uses it up: of two who try at once, one gets it. */
  async use(
    manager: EntityManager,
    tokenHash: Buffer,
    purpose: SignedPurpose,
    now: Date,
  ): Promise<SignedLinkRow | null> {
    return one(
      manager,
      sql<SignedLinkRow>`UPDATE signed_links SET used_at = ${now}
       WHERE token_hash = ${tokenHash} AND purpose = ${purpose} AND expires_at > ${now} AND used_at IS NULL
       RETURNING id, purpose, subject_id AS "subjectId", expires_at AS "expiresAt", used_at AS "usedAt"`,
    );
  }

  /** Links about the same that were not used: a new one takes their place. */
  async revoke(manager: EntityManager, purpose: SignedPurpose, subjectId: string, now: Date): Promise<void> {
    await run(
      manager,
      sql`UPDATE signed_links SET used_at = ${now} WHERE purpose = ${purpose} AND subject_id = ${subjectId}
       AND used_at IS NULL`,
    );
  }
}
