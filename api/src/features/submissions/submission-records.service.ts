import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Opinion, Submission } from '@recueil/domain';
import { SubmissionRepository, type NewOpinion } from './submission.repository';

/** Writes what the workflow decided about a submission. */
@Injectable()
export class SubmissionRecords {
  constructor(private readonly rows: SubmissionRepository) {}

  begin(manager: EntityManager, submission: Submission, now: Date): Promise<void> {
    return this.rows.insert(manager, submission, now);
  }

  /** Answers false, and writes nothing, when the submission is not at that version any more. */
  change(manager: EntityManager, before: Submission, after: Submission, now: Date): Promise<boolean> {
    return this.rows.update(manager, before, after, now);
  }

  /** Those whom the author named to validate in their absence. */
  addDelegates(manager: EntityManager, sheetId: string, accountIds: readonly string[]): Promise<void> {
    return this.rows.addDelegates(manager, sheetId, accountIds);
  }

  addOpinion(manager: EntityManager, submission: Submission, opinion: NewOpinion): Promise<void> {
    return this.rows.insertOpinion(manager, submission, opinion);
  }

  overrule(manager: EntityManager, opinions: readonly Opinion[]): Promise<void> {
    return this.rows.overrule(manager, opinions);
  }

  /** Writes down that a reminder of a deadline is given; answers false when it was given before. */
  remind(manager: EntityManager, submissionId: string, dueOn: string, day: string): Promise<boolean> {
    return this.rows.remember(manager, submissionId, dueOn, day);
  }
}
