import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { Attempts, type Limit } from '#core/attempts/attempts';
import { UnitOfWork } from '#core/database/unit-of-work';
import { JobQueue } from '#core/jobs/job-queue';
import { AccountsService } from '#rooms/accounts';
import { SignedLinks } from '#rooms/links';
import { MailService } from '#rooms/mail';
import { Entrance } from './entrance.service';
import type { Entered, Visitor } from './visitor';

/** Mails of this kind to one account. Their links live as long as this window: the last one sent still opens. */
const mailLimit: Limit = { name: 'sign-in-link', most: 5, window: 3_600 };

/** Signing in by a mail, after the right password, while somebody tries wrong ones. */
@Injectable()
export class SignInLinks {
  constructor(
    private readonly accounts: AccountsService,
    private readonly entrance: Entrance,
    private readonly links: SignedLinks,
    private readonly mail: MailService,
    private readonly attempts: Attempts,
    private readonly jobs: JobQueue,
    private readonly work: UnitOfWork,
  ) {}

  /** Has a link sent by a job; where there is no account (null), a job is written all the same, so that asking takes as long. */
  async ask(manager: EntityManager, accountId: string | null): Promise<void> {
    const askedId = newId();
    await this.jobs.add(manager, 'send-sign-in-link', { askedId, accountId }, `sign-in-link:${askedId}`);
  }

  /** Sends the one that was asked for, unless several are on their way already. */
  async send({ askedId, accountId }: { askedId: string; accountId: string | null }): Promise<void> {
    const account = accountId === null ? null : await this.accounts.find(accountId);
    if (!account?.email || !(await this.attempts.passes(mailLimit, account.id))) return;
    const { id, email: recipient, name } = account;
    const mail = { kind: 'sign-in' as const, key: `sign-in:${askedId}`, recipient, accountId: id };
    await this.work.run((manager) => this.mail.tell(manager, { ...mail, facts: { accountId: id, name } }));
  }

  /** Lets in whoever has the link; their browser is known from now on. Throws `not-found` for a link that opens nothing. */
  async use(token: string, visitor: Visitor): Promise<Entered> {
    return this.work.run(async (manager) => {
      const accountId = await this.links.use(manager, token, 'sign-in');
      await this.accounts.requireActive(accountId, manager);
      return this.entrance.open(manager, accountId, visitor);
    });
  }
}
