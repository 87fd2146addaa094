import { Injectable, type OnModuleInit } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { Attempts, type Limit } from '#core/attempts/attempts';
import { UnitOfWork } from '#core/database/unit-of-work';
import { ProblemError } from '#core/errors/problem';
import { AccountsService } from '#rooms/accounts';
import { LinkPages, SignedLinks } from '#rooms/links';
import { mailsOnTheirWay, MailService } from '#rooms/mail';
import { PendingIdentities } from './pending-identities.service';

/** Mails of this kind to one account. */
const mailLimit: Limit = { name: 'identity-proof', most: 3, window: 3_600 };

/** Proves, by a mail, that whoever came with an account's address is its owner: the identity then leads to it. */
@Injectable()
export class IdentityProof implements OnModuleInit {
  constructor(
    private readonly identities: PendingIdentities,
    private readonly accounts: AccountsService,
    private readonly links: SignedLinks,
    private readonly pages: LinkPages,
    private readonly mail: MailService,
    private readonly attempts: Attempts,
    private readonly work: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.pages.describeBy('identity', async (pendingId) => {
      const account = await this.identities.pendingAccount(pendingId);
      return account && { about: account.email, needsPassword: false };
    });
  }

  /**
   * Sends the mail for the identity that waits in this browser. Throws `not-found` when none does, and
   * `too-many-requests`.
   */
  async ask(browser: string | null): Promise<void> {
    const pending = browser === null ? null : await this.identities.pendingOf(browser);
    const account = pending && (await this.accounts.find(pending.accountId));
    if (!pending || !account?.email)
      throw new ProblemError('not-found', 'Recommencez la connexion : elle a pris trop de temps.');
    await this.attempts.count(mailLimit, account.id, mailsOnTheirWay);
    const { id: accountId, email: recipient, name } = account;
    const facts = { pendingId: pending.id, name, provider: pending.provider };
    await this.work.run((manager) =>
      this.mail.tell(manager, { kind: 'identity', key: `identity:${newId()}`, recipient, accountId, facts }),
    );
  }

  /** Uses the link of the mail. Throws `not-found`, `forbidden` in another browser, `conflict`; it is then not used up. */
  async use(token: string, browser: string | null): Promise<void> {
    await this.work.run(async (manager) => {
      const pendingId = await this.links.use(manager, token, 'identity');
      await this.identities.linkPending(manager, pendingId, browser);
    });
  }
}
