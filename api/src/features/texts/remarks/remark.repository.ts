import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RemarkView, SheetPart } from '@recueil/contracts';

export interface StoredRemark {
  id: string;
  audience: RemarkView['audience'];
  part: SheetPart | null;
  text: string;
  authorId: string | null;
  answers: string | null;
  fromAction: string | null;
  at: Date;
  resolvedAt: Date | null;
}

@Injectable()
export class RemarkRepository {
  async insert(
    manager: EntityManager,
    remark: Omit<StoredRemark, 'resolvedAt'> & { submissionId: string },
  ): Promise<void> {
    await manager.query(
      `INSERT INTO remarks (id, submission_id, audience, part, text, author_id, answers, from_action, written_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        remark.id,
        remark.submissionId,
        remark.audience,
        remark.part,
        remark.text,
        remark.authorId,
        remark.answers,
        remark.fromAction,
        remark.at,
      ],
    );
  }

  /** The oldest first. `withNotes` false: those that the team may see. */
  list(manager: EntityManager, submissionId: string, withNotes: boolean): Promise<StoredRemark[]> {
    return manager.query<StoredRemark[]>(
      `SELECT id, audience, part, text, author_id AS "authorId", answers, from_action AS "fromAction",
         written_at AS at, resolved_at AS "resolvedAt"
       FROM remarks WHERE submission_id = $1 AND ($2 OR audience = 'team') ORDER BY written_at, id`,
      [submissionId, withNotes],
    );
  }

  async find(manager: EntityManager, submissionId: string, id: string): Promise<StoredRemark | null> {
    const remarks = await this.list(manager, submissionId, true);
    return remarks.find((remark) => remark.id === id) ?? null;
  }

  async settle(manager: EntityManager, id: string, resolved: { at: Date; by: string } | null): Promise<void> {
    await manager.query('UPDATE remarks SET resolved_at = $2, resolved_by = $3 WHERE id = $1', [
      id,
      resolved?.at ?? null,
      resolved?.by ?? null,
    ]);
  }
}
