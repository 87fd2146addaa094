import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { factsOf, type SubmissionFacts } from '@recueil/domain';
import { Clock } from '#core/clock/clock';
import { notFound } from '#core/errors/problem';
import { CircumstancesService, type KnownCircumstances } from './circumstances.service';
import { submissionOf, type SubmissionRow } from './stored-submission';
import { SubmissionRepository } from './submission.repository';
import { TextRepository, type WorkingCopy } from './text-in-progress.repository';

/** A submission with its text, what surrounds it, and what the policy asks of it. */
export interface OpenedSubmission {
  row: SubmissionRow;
  copy: WorkingCopy;
  circumstances: KnownCircumstances;
  facts: SubmissionFacts;
}

/** Submissions with all that must be known of one before anybody is let in, or anything is done with it. */
@Injectable()
export class Submissions {
  constructor(
    private readonly rows: SubmissionRepository,
    private readonly texts: TextRepository,
    private readonly circumstances: CircumstancesService,
    private readonly clock: Clock,
  ) {}

  /** Null where there is none. */
  async find(manager: EntityManager, id: string): Promise<OpenedSubmission | null> {
    const row = await this.rows.find(manager, id);
    return row && this.open(manager, row);
  }

  /** Null where there is none. Nobody else acts on the sheet until the transaction ends. */
  async lock(manager: EntityManager, id: string): Promise<OpenedSubmission | null> {
    const row = await this.rows.lock(manager, id);
    return row && this.open(manager, row);
  }

  /** As {@link find}; throws `not-found` where there is none. */
  async require(manager: EntityManager, id: string): Promise<OpenedSubmission> {
    return required(await this.find(manager, id));
  }

  /** As {@link lock}; throws `not-found` where there is none. */
  async requireLocked(manager: EntityManager, id: string): Promise<OpenedSubmission> {
    return required(await this.lock(manager, id));
  }

  /** The row alone, for those who need nothing of its text or of people. */
  row(manager: EntityManager, id: string): Promise<SubmissionRow | null> {
    return this.rows.find(manager, id);
  }

  /** Those that appear by themselves, the longest awaited first, whatever their hour. */
  awaitingPublication(manager: EntityManager): Promise<string[]> {
    return this.rows.awaitingPublication(manager);
  }

  /** Those whose time is over within so many days, the earliest first. */
  dueWithin(manager: EntityManager, today: string, days: number): Promise<string[]> {
    return this.rows.dueWithin(manager, today, days);
  }

  /** The row alone, locked as {@link lock} does. */
  lockRow(manager: EntityManager, id: string): Promise<SubmissionRow | null> {
    return this.rows.lock(manager, id);
  }

  /** What goes with a row that was read already; null for one without text. */
  async open(manager: EntityManager, row: SubmissionRow): Promise<OpenedSubmission | null> {
    const copy = await this.texts.workingCopy(manager, row.id);
    if (copy === null) return null;
    const circumstances = await this.circumstances.of(manager, row, copy);
    return { row, copy, circumstances, facts: factsOf(submissionOf(row), circumstances, this.clock.now()) };
  }
}

function required(opened: OpenedSubmission | null): OpenedSubmission {
  if (opened === null) throw notFound();
  return opened;
}
