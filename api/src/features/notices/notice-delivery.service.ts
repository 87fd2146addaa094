import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { instantAt } from '@recueil/domain';
import { calendarDay } from '#core/clock/calendar-day';
import { Clock } from '#core/clock/clock';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { JobQueue } from '#core/jobs/job-queue';
import { MailService, type MailFacts, type MailKind } from '#rooms/mail';
import type { ActivePerson } from '#rooms/submissions';
import { NoticeRepository } from './notice.repository';

/** The hour at which summaries of the day are sent. */
const summaryHour = 7;

/** One thing told to one person. */
export interface PersonalNotice<Kind extends MailKind> {
  /** Told twice, it is written once. */
  key: string;
  submissionId: string | null;
  kind: string;
  /** Something is asked of them: the mail leaves at once, whatever they prefer. */
  asks: boolean;
  subject: string;
  path: string;
  mail: { kind: Kind; facts: MailFacts[Kind] };
  /** Last day for what is asked. */
  dueOn?: string | null;
  /** Other things are told to the same person at the same time: one mail tells them all, once they are written. */
  together?: boolean;
}

/** Tells someone: in the application, and by mail, at once or in the summary of the day as they prefer. */
@Injectable()
export class NoticeDelivery {
  constructor(
    private readonly notices: NoticeRepository,
    private readonly mail: MailService,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  async deliver<Kind extends MailKind>(
    manager: EntityManager,
    person: Pick<ActivePerson, 'id' | 'email' | 'notifications'>,
    { mail, dueOn = null, together = false, ...notice }: PersonalNotice<Kind>,
  ): Promise<void> {
    const atOnce = !together && (notice.asks || person.notifications.requests !== 'daily');
    const at = this.clock.now();
    const written = await this.notices.insert(manager, {
      ...notice,
      id: newId(),
      accountId: person.id,
      at,
      dueOn,
      mailed: atOnce,
    });
    if (!written) return;
    if (atOnce) {
      await this.mail.tell(manager, { ...mail, key: notice.key, recipient: person.email, accountId: person.id });
    } else if (!together) await this.planSummary(manager, person.id);
  }

  /** Takes back what was told: it asks nothing any more. */
  takeBack(manager: EntityManager, key: string): Promise<void> {
    return this.notices.forget(manager, key);
  }

  /** Plans every summary that something waits for, where the queue holds nothing of it. */
  async planSummaries(manager: EntityManager): Promise<void> {
    for (const accountId of await this.notices.awaitingSummary(manager)) await this.planSummary(manager, accountId);
  }

  /** The next morning at seven, once for all that waits until then. */
  private async planSummary(manager: EntityManager, accountId: string): Promise<void> {
    const { timeZone } = this.config;
    const now = this.clock.now();
    const today = instantAt(calendarDay(now, timeZone), summaryHour, timeZone);
    const tomorrow = calendarDay(new Date(now.getTime() + 24 * 3_600_000), timeZone);
    const at = today > now ? today : instantAt(tomorrow, summaryHour, timeZone);
    await this.jobs.plan(manager, 'send-summary', { accountId }, { key: `summary:${accountId}`, at });
  }
}
