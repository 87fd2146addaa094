import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { Attempts } from '../../core/attempts/attempts';
import { RUNNING_CONFIG, type RunningConfig } from '../../core/config/running-config';
import { UnitOfWork } from '../../core/database/unit-of-work';
import { notFound, ProblemError } from '../../core/errors/problem';
import { AccountsService, isActive } from '../accounts/accounts.service';
import { LinkPages } from '../links/link-pages';
import { SignedLinks } from '../links/signed-links.service';
import { MailService } from '../mail/mail.service';
import { SessionsService } from '../sessions/sessions.service';
import { PasswordsService } from '../sign-in/passwords.service';
import { SignInService } from '../sign-in/sign-in.service';
import { perRecipient, perSender, tooMany } from './access-requests.service';

/** A new password for whoever forgot theirs and still reads their mail. */
@Injectable()
export class ForgottenPasswordService implements OnModuleInit {
  constructor(
    private readonly accounts: AccountsService,
    private readonly passwords: PasswordsService,
    private readonly signIns: SignInService,
    private readonly sessions: SessionsService,
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

  /** Does as much, and answers the same, whether the address has an account or not: one mail leaves either way. */
  async ask(email: string, address: string): Promise<void> {
    if (!this.config.localAccounts) throw notFound();
    await this.attempts.count(perSender, address, tooMany);
    await this.attempts.count(perRecipient, email.toLowerCase(), tooMany);
    await this.work.run(async (manager) => {
      const account = await this.accounts.findByEmail(email, manager);
      const key = `password:${newId()}`;
      if (account && isActive(account)) {
        const { id: accountId, name } = account;
        const recipient = account.email ?? '';
        return this.mail.tell(manager, { kind: 'password', key, recipient, accountId, facts: { accountId, name } });
      }
      await this.mail.tell(manager, { kind: 'password-unknown', key, recipient: email, accountId: null, facts: {} });
    });
  }

  /** Takes the new password; every session ends, and a new one opens: its secret is the answer. */
  async choose(token: string, password: string, device: string): Promise<string> {
    return this.work.run(async (manager) => {
      const accountId = await this.links.use(manager, token, 'password');
      const account = await this.accounts.find(accountId, manager);
      if (!account || !isActive(account)) throw new ProblemError('not-found', 'Ce compte n’est plus actif.');
      const email = account.email ?? '';
      const hash = await this.passwords.accepted(password, [email, account.name]);
      await this.passwords.set(manager, accountId, hash);
      await this.signIns.unlock(email);
      return this.sessions.open(manager, accountId, { method: 'password', device });
    });
  }
}
