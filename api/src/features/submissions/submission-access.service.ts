import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { can, sightOf } from '@recueil/domain';
import type { Caller } from '#core/access/caller';
import { requireAllowed } from '#core/access/require-allowed';
import { Submissions, type OpenedSubmission } from './submissions.service';

/** What is done to a submission beside its workflow: inviting, having it proofread. */
type BesideWorkflow = 'invite-co-author' | 'ask-proofreading';

/** Lets in to a submission as the policy says. */
@Injectable()
export class SubmissionAccess {
  constructor(
    private readonly submissions: Submissions,
    private readonly database: DataSource,
  ) {}

  /** Throws `not-found`, `forbidden` or `conflict` when the caller may not do that to the submission, or not now. */
  async require(caller: Caller, submissionId: string, action: BesideWorkflow): Promise<void> {
    requireMay(caller, action, await this.submissions.require(this.database.manager, submissionId));
  }

  /** As {@link require}; answers the submission, and nobody else acts on it until the transaction ends. */
  async requireLocked(
    manager: EntityManager,
    caller: Caller,
    submissionId: string,
    action: BesideWorkflow,
  ): Promise<OpenedSubmission> {
    return requireMay(caller, action, await this.submissions.requireLocked(manager, submissionId));
  }

  /** The identifier, when it is that of a submission which the caller sees. */
  async ifSeen(manager: EntityManager, caller: Caller, submissionId: string | null): Promise<string | null> {
    const opened = submissionId === null ? null : await this.submissions.find(manager, submissionId);
    return opened && sightOf(caller.actor, opened.facts).parts.has('standing') ? opened.row.id : null;
  }
}

function requireMay(caller: Caller, action: BesideWorkflow, opened: OpenedSubmission): OpenedSubmission {
  requireAllowed(can(caller.actor, action, opened.facts));
  return opened;
}
