import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '#core/database/unit-of-work';
import { notFound } from '#core/errors/problem';
import { AccountsService } from '#rooms/accounts';
import { LinkPages, SignedLinks } from '#rooms/links';

/** Fewer mails, by a link of one of them. No mail has that link yet: it is for the digest of what is new. */
@Injectable()
export class Unsubscribing implements OnModuleInit {
  constructor(
    private readonly accounts: AccountsService,
    private readonly links: SignedLinks,
    private readonly pages: LinkPages,
    private readonly work: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.pages.describeBy('unsubscribe', async (accountId) => {
      const account = await this.accounts.findActive(accountId);
      return account && { about: account.email ?? '', needsPassword: false };
    });
  }

  /** From a link in a mail: asks for as few mails as there can be. */
  async unsubscribe(token: string): Promise<void> {
    await this.work.run(async (manager) => {
      const id = await this.links.use(manager, token, 'unsubscribe');
      const account = await this.accounts.find(id, manager);
      if (account === null) throw notFound();
      const { name, service, organisationId, version } = account;
      const notifications = { requests: 'daily', news: 'never' } as const;
      await this.accounts.correct(manager, id, version, { name, service, organisationId, notifications }, id);
    });
  }
}
