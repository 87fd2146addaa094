import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RemarkView, SheetPart } from '@recueil/contracts';
import { many, run, sql } from '#core/database/sql';

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
    await run(
      manager,
      sql`INSERT INTO remarks (id, submission_id, audience, part, text, author_id, answers, from_action, written_at)
       VALUES (${remark.id}, ${remark.submissionId}, ${remark.audience}, ${remark.part}, ${remark.text},
         ${remark.authorId}, ${remark.answers}, ${remark.fromAction}, ${remark.at})`,
    );
  }

  /** The oldest first. `withNotes` false: those that the team may see. */
  list(manager: EntityManager, submissionId: string, { withNotes }: { withNotes: boolean }): Promise<StoredRemark[]> {
    return many(
      manager,
      sql<StoredRemark>`SELECT id, audience, part, text, author_id AS "authorId", answers, from_action AS "fromAction",
         written_at AS at, resolved_at AS "resolvedAt"
       FROM remarks WHERE submission_id = ${submissionId} AND (${withNotes} OR audience = 'team')
       ORDER BY written_at, id`,
    );
  }

  async find(manager: EntityManager, submissionId: string, id: string): Promise<StoredRemark | null> {
    const remarks = await this.list(manager, submissionId, { withNotes: true });
    return remarks.find((remark) => remark.id === id) ?? null;
  }

  async settle(manager: EntityManager, id: string, resolved: { at: Date; by: string } | null): Promise<void> {
    await run(
      manager,
      sql`UPDATE remarks SET resolved_at = ${resolved?.at ?? null}, resolved_by = ${resolved?.by ?? null}
       WHERE id = ${id}`,
    );
  }
}
