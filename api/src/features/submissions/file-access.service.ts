import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { can, factsOf, sightOf, type SubmissionFacts } from '@recueil/domain';
import type { Caller } from '#core/access/caller';
import { requireAllowed } from '#core/access/require-allowed';
import { Clock } from '#core/clock/clock';
import { notFound } from '#core/errors/problem';
import { CircumstancesService, type KnownCircumstances } from './circumstances.service';
import { SubmissionRepository } from './submission.repository';
import { submissionOf, type SubmissionRow } from './stored-submission';
import { TextRepository, type WorkingCopy } from './text-in-progress.repository';

/** A file that somebody was let in to. */
export interface OpenedFile {
  row: SubmissionRow;
  copy: WorkingCopy;
  circumstances: KnownCircumstances;
  facts: SubmissionFacts;
}

/** What is done to a file beside its workflow: inviting, having it proofread. Throws as the policy says. */
type BesideWorkflow = 'invite-co-author' | 'ask-proofreading';

@Injectable()
export class FileAccess {
  constructor(
    private readonly submissions: SubmissionRepository,
    private readonly texts: TextRepository,
    private readonly circumstances: CircumstancesService,
    private readonly clock: Clock,
  ) {}

  /** Throws `not-found`, `forbidden` or `conflict` when the caller may not do that to the file, or not now. */
  async require(
    manager: EntityManager,
    caller: Caller,
    submissionId: string,
    action: BesideWorkflow,
  ): Promise<OpenedFile> {
    return this.opened(manager, caller, await this.submissions.find(manager, submissionId), action);
  }

  /** As {@link require}; nobody else acts on the file until the transaction ends. */
  async requireLocked(
    manager: EntityManager,
    caller: Caller,
    submissionId: string,
    action: BesideWorkflow,
  ): Promise<OpenedFile> {
    return this.opened(manager, caller, await this.submissions.lock(manager, submissionId), action);
  }

  /** The identifier, when it is that of a file which the caller sees. */
  async ifSeen(manager: EntityManager, caller: Caller, submissionId: string | null): Promise<string | null> {
    const row = submissionId === null ? null : await this.submissions.find(manager, submissionId);
    const file = await this.file(manager, row);
    return file && sightOf(caller.actor, file.facts).parts.has('standing') ? file.row.id : null;
  }

  private async opened(
    manager: EntityManager,
    caller: Caller,
    row: SubmissionRow | null,
    action: BesideWorkflow,
  ): Promise<OpenedFile> {
    const file = await this.file(manager, row);
    if (file === null) throw notFound();
    requireAllowed(can(caller.actor, action, file.facts));
    return file;
  }

  /** What is known of a file, before anybody is let in; null when it is not there. */
  private async file(manager: EntityManager, row: SubmissionRow | null): Promise<OpenedFile | null> {
    const copy = row === null ? null : await this.texts.workingCopy(manager, row.id);
    if (row === null || copy === null) return null;
    const circumstances = await this.circumstances.of(manager, row, copy);
    return { row, copy, circumstances, facts: factsOf(submissionOf(row), circumstances, this.clock.now()) };
  }
}
