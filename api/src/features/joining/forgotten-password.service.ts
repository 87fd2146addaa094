import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { Attempts, type Limit } from '#core/attempts/attempts';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { UnitOfWork } from '#core/database/unit-of-work';
import { notFound, ProblemError } from '#core/errors/problem';
import { AccountsService, isActive } from '#rooms/accounts';
import { LinkPages, SignedLinks } from '#rooms/links';
import { MailService } from '#rooms/mail';
import { Entrance, PasswordsService, SignInService, type Entered, type Visitor } from '#rooms/sign-in';

/** Mails of this kind to one address. Those that were sent open for longer than this window. */
const perRecipient: Limit = { name: 'forgotten-to', most: 5, window: 3_600 };
/** Mails to addresses without account that one place can have sent. */
const toStrangers: Limit = { name: 'forgotten-from', most: 30, window: 3_600 };

/** A new password for whoever forgot theirs and still reads their mail. */
@Injectable()
export class ForgottenPasswordService implements OnModuleInit {
  constructor(
    private readonly accounts: AccountsService,
    private readonly passwords: PasswordsService,
    private readonly signIns: SignInService,
    private readonly entrance: Entrance,
    private readonly links: SignedLinks,
    private readonly pages: LinkPages,
    private readonly mail: MailService,
    private readonly attempts: Attempts,
    private readonly work: UnitOfWork,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  onModuleInit(): void {
    this.pages.describeBy('password', async (accountId) => {
      const account = await this.accounts.find(accountId);
      return account && isActive(account) ? { about: account.email ?? '', needsPassword: true } : null;
    });
  }

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
      const account = await this.accounts.find(accountId, manager);
      if (!account || !isActive(account)) throw new ProblemError('not-found', 'Ce compte n’est plus actif.');
      const email = account.email ?? '';
      const hash = await this.passwords.accepted(password, [email, account.name]);
      await this.passwords.set(manager, accountId, hash);
      await this.signIns.unlock(email);
      await this.attempts.forget(perRecipient, email.toLowerCase());
      return this.entrance.open(manager, accountId, visitor);
    });
  }
}
