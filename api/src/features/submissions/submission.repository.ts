import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Opinion, Submission } from '@recueil/domain';
import { submissionColumns, submissionTables, type SubmissionRow } from './stored-submission';

/** An opinion with what was said along with it. */
export interface NewOpinion extends Opinion {
  id: string;
  contentHash: string;
  reason: string;
  grid: object;
  givenAt: Date;
}

@Injectable()
export class SubmissionRepository {
  async find(manager: EntityManager, id: string): Promise<SubmissionRow | null> {
    const [row] = await manager.query<SubmissionRow[]>(
      `SELECT ${submissionColumns} FROM ${submissionTables} WHERE b.id = $1`,
      [id],
    );
    return row ?? null;
  }

  /** Nobody else acts on the sheet until the transaction ends. The sheet is locked first, then the submission. */
  async lock(manager: EntityManager, id: string): Promise<SubmissionRow | null> {
    await manager.query('SELECT FROM sheets WHERE id = (SELECT sheet_id FROM submissions WHERE id = $1) FOR UPDATE', [
      id,
    ]);
    await manager.query('SELECT FROM submissions WHERE id = $1 FOR UPDATE', [id]);
    return this.find(manager, id);
  }

  async insert(manager: EntityManager, submission: Submission, now: Date): Promise<void> {
    await manager.query(
      `INSERT INTO submissions (id, sheet_id, state, pen_holder_id, pen_holders_this_round, state_since, due_on,
         created_at, changed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8)`,
      [
        submission.id,
        submission.sheetId,
        submission.state,
        submission.penHolderId,
        submission.penHoldersThisRound,
        submission.stateSince,
        submission.dueOn,
        now,
      ],
    );
  }

  /** Answers false, and writes nothing, when the row is not at that version any more. */
  async update(manager: EntityManager, before: Submission, after: Submission, now: Date): Promise<boolean> {
    const [, count] = await manager.query<[unknown[], number]>(
      `UPDATE submissions SET state = $3, version = $4, author_delegated = $5, ad_hoc_members = $6,
         declared_interest_ids = $7, pen_holder_id = $8, return_to_id = $9, pen_holders_this_round = $10,
         judges_this_round = $11, contested_this_round = $12, rounds = $13, revision_id = $14, revision_hash = $15,
         readers_named = $16, readers_unavailable = $17, small_amendment = $18, not_before = $19, scheduled_for = $20,
         held = $21, held_until = $22, queued_at = $23, state_since = $24, due_on = $25, paused_at = $26,
         paused_days = $27, days_spent_author = $28, days_spent_committee = $29, changed_at = $30
       WHERE id = $1 AND version = $2`,
      [
        before.id,
        before.version,
        after.state,
        after.version,
        after.authorDelegated,
        JSON.stringify(after.adHocMembers),
        after.declaredInterestIds,
        after.penHolderId,
        after.returnToId,
        after.penHoldersThisRound,
        after.judgesThisRound,
        after.contestedThisRound,
        after.rounds,
        after.revision?.id ?? null,
        after.revision?.contentHash ?? null,
        after.readersNamed,
        after.readersUnavailable,
        after.smallAmendment,
        after.notBefore,
        after.scheduledFor,
        after.held,
        after.heldUntil,
        after.queuedAt,
        after.stateSince,
        after.dueOn,
        after.pausedAt,
        after.pausedDays,
        after.daysSpent.author,
        after.daysSpent.committee,
        now,
      ],
    );
    return count === 1;
  }

  /** Writes down that a reminder of a deadline is given; answers false when it was given before. */
  async remember(manager: EntityManager, submissionId: string, dueOn: string, day: string): Promise<boolean> {
    const rows = await manager.query<unknown[]>(
      `INSERT INTO reminders (submission_id, due_on, day) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING day`,
      [submissionId, dueOn, day],
    );
    return rows.length > 0;
  }

  /** Those whom the author named to validate in their absence. */
  async addDelegates(manager: EntityManager, sheetId: string, accountIds: readonly string[]): Promise<void> {
    if (accountIds.length === 0) return;
    await manager.query(
      `INSERT INTO sheet_people (sheet_id, account_id, part) SELECT $1, unnest($2::uuid[]), 'delegate'
       ON CONFLICT (sheet_id, account_id) DO NOTHING`,
      [sheetId, accountIds],
    );
  }

  async insertOpinion(manager: EntityManager, submission: Submission, opinion: NewOpinion): Promise<void> {
    await manager.query(
      `INSERT INTO opinions (id, submission_id, sheet_id, revision_id, content_hash, account_id, side, verdict, reason,
         grid, given_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        opinion.id,
        submission.id,
        submission.sheetId,
        opinion.revisionId,
        opinion.contentHash,
        opinion.personId,
        opinion.side,
        opinion.verdict,
        opinion.reason,
        opinion.grid,
        opinion.givenAt,
      ],
    );
  }

  async overrule(manager: EntityManager, opinions: readonly Opinion[]): Promise<void> {
    for (const { revisionId, personId } of opinions) {
      await manager.query(`UPDATE opinions SET verdict = 'overruled' WHERE revision_id = $1 AND account_id = $2`, [
        revisionId,
        personId,
      ]);
    }
  }
}
