import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { publicationTime, scheduler } from '@recueil/domain';
import { Clock } from '#core/clock/clock';
import { UnitOfWork } from '#core/database/unit-of-work';
import { JobQueue } from '#core/jobs/job-queue';
import { SubmissionActions } from '#rooms/editorial';
import { Submissions, CircumstancesService, submissionOf } from '#rooms/submissions';

/** Submissions that appear by themselves: each once, at its hour, however many servers work. */
@Injectable()
export class PublicationSchedule {
  constructor(
    private readonly actions: SubmissionActions,
    private readonly submissions: Submissions,
    private readonly circumstances: CircumstancesService,
    private readonly jobs: JobQueue,
    private readonly work: UnitOfWork,
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Publishes a submission whose hour has come; plans it again when it has not; does nothing once it is out, or held.
   */
  async publish(submissionId: string): Promise<void> {
    const row = await this.submissions.row(this.database.manager, submissionId);
    if (row === null) return;
    const settings = await this.circumstances.settings(this.database.manager);
    const at = publicationTime(submissionOf(row), settings);
    if (at === null) return;
    if (at > this.clock.now()) {
      await this.work.run((manager) => this.plan(manager, submissionId, at));
      return;
    }
    // Somebody who acts at the same moment is no failure: what is to be done then is planned by what they did.
    await this.actions.attempt(scheduler, submissionId, { action: 'publish', version: row.version });
  }

  /** Plans a look at each submission that is to be published, where the queue holds nothing of it. */
  async planAll(manager: EntityManager): Promise<void> {
    for (const id of await this.submissions.awaitingPublication(manager))
      await this.plan(manager, id, this.clock.now());
  }

  private async plan(manager: EntityManager, submissionId: string, at: Date): Promise<void> {
    await this.jobs.planAt(manager, 'publish-submission', { submissionId }, { key: `publish:${submissionId}`, at });
  }

  /** Every submission whose hour has come, whatever became of its job. */
  async publishDue(): Promise<void> {
    for (const id of await this.submissions.awaitingPublication(this.database.manager)) await this.publish(id);
  }
}
