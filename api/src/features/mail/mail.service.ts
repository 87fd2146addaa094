import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { Clock } from '#core/clock/clock';
import { JobQueue } from '#core/jobs/job-queue';
import type { MailFacts, MailKind } from './mail-kinds';
import { MailRepository } from './mail.repository';

export interface NewMail<Kind extends MailKind> {
  kind: Kind;
  /** One thing told to one person: told twice, it is written once. */
  key: string;
  recipient: string;
  accountId: string | null;
  facts: MailFacts[Kind];
}

/** Writes down what is to be told by mail, in the transaction of what it tells; a job sends it afterwards. */
@Injectable()
export class MailService {
  constructor(
    private readonly mails: MailRepository,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
  ) {}

  async tell<Kind extends MailKind>(manager: EntityManager, mail: NewMail<Kind>): Promise<void> {
    const id = newId();
    const written = await this.mails.insert(manager, { ...mail, id, createdAt: this.clock.now() });
    if (written) await this.queue(manager, id);
  }

  /** Has all sent that is not, where the queue holds nothing of it. */
  async queueUnsent(manager: EntityManager): Promise<void> {
    for (const id of await this.mails.unsent(manager)) await this.queue(manager, id);
  }

  private async queue(manager: EntityManager, id: string): Promise<void> {
    await this.jobs.add(manager, 'send-mail', { mailId: id }, `mail:${id}`);
  }
}

/** What somebody is told who asked for one mail after the other. */
export function mailsOnTheirWay(wait: string): string {
  return `Plusieurs messages sont déjà partis. Cherchez-les, ou attendez ${wait}.`;
}
