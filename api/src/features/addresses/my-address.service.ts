import { Inject, Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import type { Caller } from '#core/access/caller';
import { Attempts, type Limit } from '#core/attempts/attempts';
import { Clock } from '#core/clock/clock';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { UnitOfWork } from '#core/database/unit-of-work';
import { notFound, ProblemError } from '#core/errors/problem';
import { AccountsService } from '#rooms/accounts';
import { mailsOnTheirWay, MailService } from '#rooms/mail';
import { OwnPassword } from '#rooms/sign-in';
import { AddressRepository } from './address.repository';

/** Mails to new addresses that one account can have sent. */
const mailLimit: Limit = { name: 'address-change', most: 5, window: 3_600 };

/** People with a password ask for another address of their account: a mail goes to the new one. */
@Injectable()
export class MyAddress {
  constructor(
    private readonly changes: AddressRepository,
    private readonly accounts: AccountsService,
    private readonly password: OwnPassword,
    private readonly mail: MailService,
    private readonly attempts: Attempts,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  /**
   * Sends the mail to the new address; answers the same whether it has an account already or not. Throws `invalid` for a
   * wrong password, `conflict` for an account without one, whose address is its provider's, `too-many-requests`.
   */
  async ask(caller: Caller, email: string, password: string): Promise<void> {
    const { id: accountId } = caller.actor;
    if (!this.config.localAccounts) throw notFound();
    if (!(await this.password.exists(caller))) {
      const detail = 'Votre adresse est celle que donne votre administration\u202f: elle change avec elle.';
      throw new ProblemError('conflict', detail);
    }
    await this.password.requireOwn(caller, password, 'password');
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
}
