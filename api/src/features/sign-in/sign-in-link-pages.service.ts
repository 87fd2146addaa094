import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AccountsService } from '#rooms/accounts';
import { LinkPages } from '#rooms/links';

/** What the pages of the links show that let in: whose account it is, while its person may come in. */
@Injectable()
export class SignInLinkPages implements OnModuleInit {
  constructor(
    private readonly accounts: AccountsService,
    private readonly pages: LinkPages,
  ) {}

  onModuleInit(): void {
    this.describe('sign-in', { needsPassword: false });
    this.describe('password', { needsPassword: true });
  }

  private describe(purpose: 'sign-in' | 'password', { needsPassword }: { needsPassword: boolean }): void {
    this.pages.describeBy(purpose, async (accountId) => {
      const account = await this.accounts.findActive(accountId);
      return account && { about: account.email ?? '', needsPassword };
    });
  }
}
