import { Inject, Injectable, Logger } from '@nestjs/common';
import { retentionDays, sessionLimits } from '@recueil/contracts';
import { Clock } from '#core/clock/clock';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { UnitOfWork } from '#core/database/unit-of-work';
import { ProblemError } from '#core/errors/problem';
import { JobQueue } from '#core/jobs/job-queue';
import { AccountClosing } from '#rooms/accounts';
import { AttachmentsService } from '#rooms/attachments';
import { MailService, MailTransport } from '#rooms/mail';
import { RetentionRepository } from './retention.repository';

const day = 86_400_000;
/** Hours and minutes, universal time. */
const quietHour = [2, 15] as const;

/** Keeps nothing personal longer than {@link retentionDays} says. Runs every night; running twice changes nothing. */
@Injectable()
export class RetentionService {
  private readonly logger = new Logger(RetentionService.name);

  constructor(
    private readonly retention: RetentionRepository,
    private readonly closing: AccountClosing,
    private readonly mail: MailService,
    private readonly transport: MailTransport,
    private readonly attachments: AttachmentsService,
    private readonly jobs: JobQueue,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
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
    await this.retention.removeDetails(deadlines);
    await this.retention.removeRequests(deadlines);
    await this.retention.removeInvitations(deadlines);
    await this.retention.removeNotices(deadlines);
    await this.transport.forget(await this.retention.removeMails(deadlines));
    await this.attachments.sweep();
    await this.warn(now, before(retentionDays.idleAccount - retentionDays.idleWarning));
    await this.close(before(retentionDays.idleAccount), before(retentionDays.idleWarning));
  }

  private async warn(now: Date, idleSince: Date): Promise<void> {
    const closedOn = new Date(now.getTime() + retentionDays.idleWarning * day);
    const date = new Intl.DateTimeFormat('fr', { dateStyle: 'long', timeZone: this.config.timeZone }).format(closedOn);
    for (const { id, name, email } of await this.retention.idleUnwarned(idleSince)) {
      await this.work.run(async (manager) => {
        await this.retention.markWarned(manager, id, now);
        const key = `idle-warning:${id}:${String(now.getTime())}`;
        await this.mail.tell(manager, {
          kind: 'idle-warning',
          key,
          recipient: email,
          accountId: id,
          facts: { name, date },
        });
      });
    }
  }

  private async close(idleSince: Date, warnedBefore: Date): Promise<void> {
    for (const id of await this.retention.idleWarned(idleSince, warnedBefore)) {
      try {
        await this.work.run((manager) => this.closing.close(manager, id, null));
      } catch (error) {
        // The last administrator stays; the others are not kept for that.
        if (!(error instanceof ProblemError)) throw error;
        this.logger.warn(`an idle account is not closed: ${error.code}`);
      }
    }
  }
}
