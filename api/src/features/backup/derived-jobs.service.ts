import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { MailService } from '#rooms/mail';
import { NoticeDelivery } from '#rooms/notices';
import { PublicationSchedule } from '#rooms/schedule';

/** Jobs are in no back-up: those that follow from rows are queued anew. What plans itself does so at the next start. */
@Injectable()
export class DerivedJobs {
  constructor(
    private readonly mail: MailService,
    private readonly notices: NoticeDelivery,
    private readonly schedule: PublicationSchedule,
  ) {}

  async queue(manager: EntityManager): Promise<void> {
    await this.mail.queueUnsent(manager);
    await this.notices.planSummaries(manager);
    await this.schedule.planAll(manager);
  }
}
