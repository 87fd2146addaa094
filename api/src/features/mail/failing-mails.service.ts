import { Injectable } from '@nestjs/common';
import type { FailingMails as FailingMailsView } from '@recueil/contracts';
import { UnitOfWork } from '#core/database/unit-of-work';
import { notFound } from '#core/errors/problem';
import { JobQueue } from '#core/jobs/job-queue';
import { MailRepository } from './mail.repository';

/** Messages that did not reach anybody: what they say is nobody's but their recipient's. */
@Injectable()
export class FailingMails {
  constructor(
    private readonly mails: MailRepository,
    private readonly jobs: JobQueue,
    private readonly work: UnitOfWork,
  ) {}

  async list(): Promise<FailingMailsView> {
    const mails = await this.mails.failing();
    return {
      mails: mails.map(({ id, recipient, createdAt, failures, lastFailure, refusedAt }) => ({
        id,
        recipient,
        createdAt: createdAt.toISOString(),
        failures,
        lastFailure,
        refused: refusedAt !== null,
      })),
    };
  }

  /** Throws `not-found` for a message that was sent meanwhile. */
  async retry(id: string): Promise<void> {
    await this.work.run(async (manager) => {
      if (!(await this.mails.tryAgain(manager, id))) throw notFound();
      await this.jobs.add(manager, 'send-mail', { mailId: id }, `mail:${id}`);
    });
  }
}
