import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import type { Caller } from '#core/access/caller';
import { Attempts, type Limit } from '#core/attempts/attempts';
import { Clock } from '#core/clock/clock';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { UnitOfWork } from '#core/database/unit-of-work';
import { notFound, ProblemError } from '#core/errors/problem';
import { AccountsService, isActive } from '#rooms/accounts';
import { LinkPages, SignedLinks } from '#rooms/links';
import { mailsOnTheirWay, MailService } from '#rooms/mail';
import { PasswordsService } from '#rooms/sign-in';
import { AddressRepository } from './address.repository';
import { Addresses } from './addresses.service';

/** Mails to new addresses that one account can have sent. */
const mailLimit: Limit = { name: 'address-change', most: 5, window: 3_600 };

/** People with a password change the address of their account: a mail to the new one proves that it is theirs. */
@Injectable()
export class MyAddress implements OnModuleInit {
  constructor(
    private readonly addresses: Addresses,
    private readonly changes: AddressRepository,
    private readonly accounts: AccountsService,
    private readonly passwords: PasswordsService,
    private readonly links: SignedLinks,
    private readonly pages: LinkPages,
    private readonly mail: MailService,
    private readonly attempts: Attempts,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  onModuleInit(): void {
    this.pages.describeBy('address', async (changeId) => {
      const change = await this.changes.findChange(changeId);
      return change && { about: change.email, needsPassword: false };
    });
  }

  /**
   * Sends the mail to the new address; answers the same whether it has an account already or not. Throws `invalid` for a
   * wrong password, `conflict` for an account without one, whose address is its provider's, `too-many-requests`.
   */
  async ask(caller: Caller, email: string, password: string): Promise<void> {
    const { id: accountId } = caller.actor;
    if (!this.config.localAccounts) throw notFound();
    if (!(await this.passwords.has(accountId))) {
      const detail = 'Votre adresse est celle que donne votre administration\u202f: elle change avec elle.';
      throw new ProblemError('conflict', detail);
    }
    await this.passwords.requireOwn(caller, password, 'password');
    await this.attempts.count(mailLimit, accountId, mailsOnTheirWay);
    await this.work.run(async (manager) => {
      const account = await this.accounts.find(accountId, manager);
      if (account === null) throw notFound();
      if (account.email?.toLowerCase() === email.toLowerCase()) {
        const message = 'C’est déjà l’adresse de votre compte.';
        throw new ProblemError('invalid', message, { errors: [{ field: 'email', message }] });
      }
      const id = newId();
      const told = { recipient: email, accountId };
      if ((await this.accounts.findByEmail(email, manager)) !== null) {
        return this.mail.tell(manager, { kind: 'address-taken', key: `address-taken:${id}`, ...told, facts: {} });
      }
      await this.changes.saveChange(manager, { id, accountId, email }, this.clock.now());
      const facts = { changeId: id, name: account.name };
      await this.mail.tell(manager, { kind: 'address-proof', key: `address-proof:${id}`, ...told, facts });
    });
  }

  /** Uses the link of the mail. Throws `not-found`, and `conflict` when another account took the address meanwhile. */
  async use(token: string): Promise<void> {
    await this.work.run(async (manager) => {
      const change = await this.changes.findChange(await this.links.use(manager, token, 'address'), manager);
      const account = change && (await this.accounts.find(change.accountId, manager));
      if (!change || !account || !isActive(account)) throw notFound();
      if ((await this.addresses.change(manager, account.id, change.email, 'person')) === 'taken') {
        throw new ProblemError('conflict', 'Cette adresse a maintenant un autre compte. La vôtre n’a pas changé.');
      }
    });
  }
}
