import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Opinion, Submission } from '@recueil/domain';
import { many, one, run, sql } from '#core/database/sql';
import type { SubmissionRow } from './stored-submission';
import { submissionColumns, submissionTables } from './submission-tables.sql';
import { awaited } from './states.sql';

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
    return one(manager, sql<SubmissionRow>`SELECT ${submissionColumns} FROM ${submissionTables} WHERE b.id = ${id}`);
  }

  /** Nobody else acts on the sheet until the transaction ends. The sheet is locked first, then the submission. */
  async lock(manager: EntityManager, id: string): Promise<SubmissionRow | null> {
    await run(
      manager,
      sql`SELECT FROM sheets WHERE id = (SELECT sheet_id FROM submissions WHERE id = ${id}) FOR UPDATE`,
    );
    await run(manager, sql`SELECT FROM submissions WHERE id = ${id} FOR UPDATE`);
    return this.find(manager, id);
  }

  /** Those that appear by themselves once their hour has come. */
  async awaitingPublication(manager: EntityManager): Promise<string[]> {
    const rows = await many(
      manager,
      sql<{ id: string }>`SELECT id FROM submissions WHERE state = 'validated' AND paused_at IS NULL
       ORDER BY state_since, id`,
    );
    return rows.map(({ id }) => id);
  }

  /** Those on which somebody is awaited, until so many days after that day. */
  async dueWithin(manager: EntityManager, today: string, days: number): Promise<string[]> {
    const rows = await many(
      manager,
      sql<{ id: string }>`SELECT id FROM submissions WHERE due_on IS NOT NULL AND paused_at IS NULL
         AND state IN ${awaited}
         AND due_on <= ${today}::date + ${days}::int ORDER BY due_on, id`,
    );
    return rows.map(({ id }) => id);
  }

  async insert(manager: EntityManager, submission: Submission, now: Date): Promise<void> {
    await run(
      manager,
      sql`INSERT INTO submissions (id, sheet_id, state, pen_holder_id, pen_holders_this_round, state_since, due_on,
         created_at, changed_at)
       VALUES (${submission.id}, ${submission.sheetId}, ${submission.state}, ${submission.penHolderId},
         ${submission.penHoldersThisRound}, ${submission.stateSince}, ${submission.dueOn}, ${now}, ${now})`,
    );
  }

  /** Answers false, and writes nothing, when the row is not at that version any more. */
  async update(manager: EntityManager, before: Submission, after: Submission, now: Date): Promise<boolean> {
    const written = await run(
      manager,
      sql`UPDATE submissions SET state = ${after.state}, version = ${after.version},
       author_delegated = ${after.authorDelegated}, ad_hoc_members = ${JSON.stringify(after.adHocMembers)},
       declared_interest_ids = ${after.declaredInterestIds}, pen_holder_id = ${after.penHolderId},
       return_to_id = ${after.returnToId}, pen_holders_this_round = ${after.penHoldersThisRound},
       judges_this_round = ${after.judgesThisRound}, contested_this_round = ${after.contestedThisRound},
       rounds = ${after.rounds}, revision_id = ${after.revision?.id ?? null},
       revision_hash = ${after.revision?.contentHash ?? null}, readers_named = ${after.readersNamed},
       readers_unavailable = ${after.readersUnavailable}, small_amendment = ${after.smallAmendment},
       not_before = ${after.notBefore}, scheduled_for = ${after.scheduledFor}, held = ${after.held},
       held_until = ${after.heldUntil}, queued_at = ${after.queuedAt}, state_since = ${after.stateSince},
       due_on = ${after.dueOn}, paused_at = ${after.pausedAt}, paused_days = ${after.pausedDays},
       days_spent_author = ${after.daysSpent.author}, days_spent_committee = ${after.daysSpent.committee},
       changed_at = ${now}
       WHERE id = ${before.id} AND version = ${before.version}`,
    );
    return written === 1;
  }

  /** Writes down that a reminder of a deadline is given; answers false when it was given before. */
  async remember(manager: EntityManager, submissionId: string, dueOn: string, day: string): Promise<boolean> {
    const written = await run(
      manager,
      sql`INSERT INTO reminders (submission_id, due_on, day) VALUES (${submissionId}, ${dueOn}, ${day})
       ON CONFLICT DO NOTHING`,
    );
    return written > 0;
  }

  /** Those whom the author named to validate in their absence. */
  async addDelegates(manager: EntityManager, sheetId: string, accountIds: readonly string[]): Promise<void> {
    if (accountIds.length === 0) return;
    await run(
      manager,
      sql`INSERT INTO sheet_people (sheet_id, account_id, part)
       SELECT ${sheetId}, unnest(${accountIds}::uuid[]), 'delegate'
       ON CONFLICT (sheet_id, account_id) DO NOTHING`,
    );
  }

  async insertOpinion(manager: EntityManager, submission: Submission, opinion: NewOpinion): Promise<void> {
    await run(
      manager,
      sql`INSERT INTO opinions (id, submission_id, sheet_id, revision_id, content_hash, account_id, side, verdict,
       reason, grid, given_at)
       VALUES (${opinion.id}, ${submission.id}, ${submission.sheetId}, ${opinion.revisionId},
       ${opinion.contentHash}, ${opinion.personId}, ${opinion.side}, ${opinion.verdict}, ${opinion.reason},
       ${JSON.stringify(opinion.grid)}, ${opinion.givenAt})`,
    );
  }

  async overrule(manager: EntityManager, opinions: readonly Opinion[]): Promise<void> {
    for (const { revisionId, personId } of opinions) {
      await run(
        manager,
        sql`UPDATE opinions SET verdict = 'overruled' WHERE revision_id = ${revisionId} AND account_id = ${personId}`,
      );
    }
  }
}
