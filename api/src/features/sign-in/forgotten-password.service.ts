import { Inject, Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { Attempts, type Limit } from '#core/attempts/attempts';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { UnitOfWork } from '#core/database/unit-of-work';
import { notFound } from '#core/errors/problem';
import { AccountsService, isActive } from '#rooms/accounts';
import { SignedLinks } from '#rooms/links';
import { MailService } from '#rooms/mail';
import { ChosenPasswords } from './chosen-passwords.service';
import { SignInLimits } from './sign-in-limits.service';
import type { Entered, Visitor } from './visitor';

/** Mails of this kind to one address. Those that were sent open for longer than this window. */
const perRecipient: Limit = { name: 'forgotten-to', most: 5, window: 3_600 };
/** Mails to addresses without account that one place can have sent. */
const toStrangers: Limit = { name: 'forgotten-from', most: 30, window: 3_600 };

/** A new password for whoever forgot theirs and still reads their mail. */
@Injectable()
export class ForgottenPassword {
  constructor(
    private readonly accounts: AccountsService,
    private readonly chosen: ChosenPasswords,
    private readonly limits: SignInLimits,
    private readonly links: SignedLinks,
    private readonly mail: MailService,
    private readonly attempts: Attempts,
    private readonly work: UnitOfWork,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  /**
   * Answers the same whether the address has an account or not: one mail leaves either way. It is never closed to whoever
   * asks, however much others ask from the same place or for the same address: past the limits, mails stop that would
   * go to people who have no account, or who have some already.
   */
  async ask(email: string, address: string): Promise<void> {
    if (!this.config.localAccounts) throw notFound();
    const mayWriteToStrangers = await this.attempts.passes(toStrangers, address);
    if (!(await this.attempts.passes(perRecipient, email.toLowerCase()))) return;
    await this.work.run(async (manager) => {
      const account = await this.accounts.findByEmail(email, manager);
      const key = `password:${newId()}`;
      if (account && isActive(account)) {
        const { id: accountId, name } = account;
        const recipient = account.email ?? '';
        return this.mail.tell(manager, { kind: 'password', key, recipient, accountId, facts: { accountId, name } });
      }
      if (!mayWriteToStrangers) return;
      await this.mail.tell(manager, { kind: 'password-unknown', key, recipient: email, accountId: null, facts: {} });
    });
  }

  /** Takes the new password; every session ends, and a new one opens. */
  async choose(token: string, password: string, visitor: Visitor): Promise<Entered> {
    return this.work.run(async (manager) => {
      const accountId = await this.links.use(manager, token, 'password');
      const account = await this.accounts.requireActive(accountId, manager);
      const entered = await this.chosen.enter(manager, account, password, visitor);
      const email = account.email ?? '';
      await this.limits.startAnew(email);
      await this.attempts.forget(perRecipient, email.toLowerCase());
      return entered;
    });
  }
}
