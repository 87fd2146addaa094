import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '#core/database/unit-of-work';
import { notFound, ProblemError } from '#core/errors/problem';
import { AccountsService } from '#rooms/accounts';
import { LinkPages, SignedLinks } from '#rooms/links';
import { AddressRepository } from './address.repository';
import { Addresses } from './addresses.service';

/** The link of the mail proves that the new address is the person's: their account takes it. */
@Injectable()
export class AddressProof implements OnModuleInit {
  constructor(
    private readonly addresses: Addresses,
    private readonly changes: AddressRepository,
    private readonly accounts: AccountsService,
    private readonly links: SignedLinks,
    private readonly pages: LinkPages,
    private readonly work: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.pages.describeBy('address', async (changeId) => {
      const change = await this.changes.findChange(changeId);
      return change && { about: change.email, needsPassword: false };
    });
  }

  /** Uses the link of the mail. Throws `not-found`, and `conflict` when another account took the address meanwhile. */
  async use(token: string): Promise<void> {
    await this.work.run(async (manager) => {
      const change = await this.changes.findChange(await this.links.use(manager, token, 'address'), manager);
      const account = change && (await this.accounts.findActive(change.accountId, manager));
      if (!change || !account) throw notFound();
      if ((await this.addresses.change(manager, account.id, change.email, 'person')) === 'taken') {
        throw new ProblemError('conflict', 'Cette adresse a maintenant un autre compte. La vôtre n’a pas changé.');
      }
    });
  }
}
