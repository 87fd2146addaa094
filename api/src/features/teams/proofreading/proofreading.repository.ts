import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { exists, fragment, one, run, sql } from '#core/database/sql';

export interface StoredProofreading {
  id: string;
  submissionId: string;
  name: string;
  email: string;
  message: string;
  askedById: string | null;
  at: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  agreedAt: Date | null;
  agreedHash: string | null;
  comments: { text: string; at: string }[];
}

type NewProofreading = Omit<StoredProofreading, 'revokedAt' | 'agreedAt' | 'agreedHash' | 'comments'>;

const columns = fragment`p.id, p.submission_id AS "submissionId", p.name, p.email, p.message, p.asked_by AS "askedById",
  p.asked_at AS at, p.expires_at AS "expiresAt", p.revoked_at AS "revokedAt", p.agreed_at AS "agreedAt",
  p.agreed_hash AS "agreedHash", coalesce((SELECT jsonb_agg(jsonb_build_object('text', c.text, 'at', c.written_at)
    ORDER BY c.written_at, c.id) FROM proofreading_comments c WHERE c.proofreading_id = p.id), '[]') AS comments`;

@Injectable()
export class ProofreadingRepository {
  async insert(manager: EntityManager, asked: NewProofreading): Promise<void> {
    await run(
      manager,
      sql`INSERT INTO proofreadings (id, submission_id, name, email, message, asked_by, asked_at, expires_at)
       VALUES (${asked.id}, ${asked.submissionId}, ${asked.name}, ${asked.email}, ${asked.message},
         ${asked.askedById}, ${asked.at}, ${asked.expiresAt})`,
    );
  }

  /** Somebody at that address has a link to this submission that still opens. */
  async isAsked(manager: EntityManager, submissionId: string, email: string, now: Date): Promise<boolean> {
    return exists(
      manager,
      sql`SELECT FROM proofreadings
       WHERE submission_id = ${submissionId} AND lower(email) = lower(${email}) AND revoked_at IS NULL
         AND expires_at > ${now}`,
    );
  }

  async find(manager: EntityManager, id: string): Promise<StoredProofreading | null> {
    return one(manager, sql<StoredProofreading>`SELECT ${columns} FROM proofreadings p WHERE p.id = ${id}`);
  }

  /** Answers false when it was revoked before. */
  async revoke(manager: EntityManager, id: string, now: Date): Promise<boolean> {
    const written = await run(
      manager,
      sql`UPDATE proofreadings SET revoked_at = ${now} WHERE id = ${id} AND revoked_at IS NULL`,
    );
    return written === 1;
  }

  async comment(
    manager: EntityManager,
    proofreadingId: string,
    comment: { id: string; text: string; at: Date },
  ): Promise<void> {
    await run(
      manager,
      sql`INSERT INTO proofreading_comments (id, proofreading_id, text, written_at)
       VALUES (${comment.id}, ${proofreadingId}, ${comment.text}, ${comment.at})`,
    );
  }

  /** Agrees to a text, by its hash; of an earlier agreement nothing stays. */
  async agree(manager: EntityManager, id: string, contentHash: string, now: Date): Promise<void> {
    await run(manager, sql`UPDATE proofreadings SET agreed_at = ${now}, agreed_hash = ${contentHash} WHERE id = ${id}`);
  }
}
