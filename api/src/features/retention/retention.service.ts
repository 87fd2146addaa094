import { Injectable } from '@nestjs/common';
import { retentionDays, sessionLimits } from '@recueil/contracts';
import { Clock } from '#core/clock/clock';
import { UnitOfWork } from '#core/database/unit-of-work';
import { JobQueue } from '#core/jobs/job-queue';
import { AttachmentsService } from '#rooms/attachments';
import { MailTransport } from '#rooms/mail';
import { Settings } from '#rooms/settings';
import { IdleAccounts } from './idle-accounts.service';
import { RetentionRepository } from './retention.repository';

const day = 86_400_000;
/** Hours and minutes, universal time. */
const quietHour = [2, 15] as const;

/** Keeps nothing personal longer than {@link retentionDays} says. Runs every night; running twice changes nothing. */
@Injectable()
export class RetentionService {
  constructor(
    private readonly retention: RetentionRepository,
    private readonly idle: IdleAccounts,
    private readonly transport: MailTransport,
    private readonly attachments: AttachmentsService,
    private readonly settings: Settings,
    private readonly jobs: JobQueue,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Has the work done in the night to come, unless that is planned. Once for all servers. */
  async planNext(): Promise<void> {
    const at = new Date(this.clock.now());
    at.setUTCHours(...quietHour, 0, 0);
    if (at <= this.clock.now()) at.setUTCDate(at.getUTCDate() + 1);
    await this.work.run((manager) => this.jobs.plan(manager, 'apply-retention', {}, { key: 'retention', at }));
  }

  async apply(): Promise<void> {
    const now = this.clock.now();
    const before = (days: number): Date => new Date(now.getTime() - days * day);
    const deadlines = {
      now,
      sessionsSeen: new Date(now.getTime() - sessionLimits.idleMinutes * 60_000),
      links: before(retentionDays.links),
      details: before(retentionDays.eventDetails),
      mails: before(retentionDays.mails),
      unprovenRequests: before(retentionDays.unprovenRequests),
      decidedRequests: before(retentionDays.decidedRequests),
      invitations: before(retentionDays.invitations),
      notices: before(retentionDays.notices),
    };
    await this.retention.removeExpired(deadlines);
    const { agreedOn } = await this.settings.value('archives');
    await this.retention.removeDetails(deadlines, { withReasons: agreedOn !== '' });
    await this.retention.removeRequests(deadlines);
    await this.retention.removeInvitations(deadlines);
    await this.retention.removeNotices(deadlines);
    await this.transport.forget(await this.retention.removeMails(deadlines));
    await this.attachments.sweep();
    await this.idle.warn(now, before(retentionDays.idleAccount - retentionDays.idleWarning));
    await this.idle.close(before(retentionDays.idleAccount), before(retentionDays.idleWarning));
  }
}
