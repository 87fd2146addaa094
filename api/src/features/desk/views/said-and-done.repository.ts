import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Grid, OpinionView, ProofreadingView } from '@recueil/contracts';
import { many, sql } from '#core/database/sql';

export interface StoredOpinion {
  personId: string;
  side: OpinionView['side'];
  verdict: OpinionView['verdict'];
  reason: string;
  grid: Grid;
  revisionId: string;
  round: number;
  at: Date;
}

export interface StoredEvent {
  at: Date;
  action: string;
  actorId: string | null;
  reason: string | null;
  /** The states between which it led the submission; null where it was not about them. */
  from: string | null;
  to: string | null;
}

/** What was said and done about a submission, beside its row. */
interface ProofreadingRow extends Pick<ProofreadingView, 'id' | 'name' | 'email' | 'comments'> {
  at: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  agreedAt: Date | null;
}

@Injectable()
export class SaidAndDoneRepository {
  /** The latest first. */
  opinions(manager: EntityManager, submissionId: string): Promise<StoredOpinion[]> {
    return many(
      manager,
      sql<StoredOpinion>`SELECT o.account_id AS "personId", o.side, o.verdict, o.reason, o.grid,
       o.revision_id AS "revisionId", r.round, o.given_at AS at
       FROM opinions o JOIN revisions r ON r.id = o.revision_id WHERE o.submission_id = ${submissionId}
       ORDER BY o.given_at DESC, o.id DESC`,
    );
  }

  /** The oldest first: of the submission itself, and of the sheet while the submission was under way. */
  history(manager: EntityManager, { id, sheetId }: { id: string; sheetId: string }): Promise<StoredEvent[]> {
    return many(
      manager,
      sql<StoredEvent>`SELECT e.at, e.action, e.actor_id AS "actorId", d.reason,
         e.facts ->> 'from' AS "from", e.facts ->> 'to' AS "to" FROM events e
       LEFT JOIN event_details d ON d.event_id = e.id
       WHERE e.sheet_id = ${sheetId} AND e.facts ->> 'submissionId' = ${id}::text ORDER BY e.id`,
    );
  }

  async proofreadings(manager: EntityManager, submissionId: string): Promise<ProofreadingView[]> {
    const rows = await many(
      manager,
      sql<ProofreadingRow>`SELECT p.id, p.name, p.email, p.asked_at AS at, p.expires_at AS "expiresAt",
       p.revoked_at AS "revokedAt", p.agreed_at AS "agreedAt",
       coalesce((SELECT jsonb_agg(jsonb_build_object('text', c.text, 'at', c.written_at)
           ORDER BY c.written_at, c.id) FROM proofreading_comments c WHERE c.proofreading_id = p.id), '[]') AS comments
       FROM proofreadings p WHERE p.submission_id = ${submissionId} ORDER BY p.asked_at, p.id`,
    );
    return rows.map(({ at, expiresAt, revokedAt, agreedAt, ...row }) => ({
      ...row,
      at: at.toISOString(),
      expiresAt: expiresAt.toISOString(),
      revokedAt: revokedAt?.toISOString() ?? null,
      agreedAt: agreedAt?.toISOString() ?? null,
    }));
  }
}
