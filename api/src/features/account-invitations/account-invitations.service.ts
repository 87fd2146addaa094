import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { UnitOfWork } from '#core/database/unit-of-work';
import { ProblemError } from '#core/errors/problem';
import { EventLog } from '#core/events/event-log';
import { AccountsService, type Newcomer } from '#rooms/accounts';
import { LinkPages, SignedLinks } from '#rooms/links';
import { MailService } from '#rooms/mail';
import { ChosenPasswords, type Entered, type Visitor } from '#rooms/sign-in';

/** Who invites: a person, or the installation itself (a command). */
export interface Inviter {
  id: string | null;
  /** As the mail names them. */
  name: string;
}

/** People who are let in by somebody: they choose a password with the link they get. */
@Injectable()
export class AccountInvitations implements OnModuleInit {
  constructor(
    private readonly accounts: AccountsService,
    private readonly chosen: ChosenPasswords,
    private readonly links: SignedLinks,
    private readonly pages: LinkPages,
    private readonly mail: MailService,
    private readonly work: UnitOfWork,
    private readonly events: EventLog,
  ) {}

  onModuleInit(): void {
    this.pages.describeBy('invitation', async (accountId) => {
      const account = await this.accounts.findActive(accountId);
      return account && { about: account.email ?? '', needsPassword: true };
    });
  }

  /**
   * Makes the account, tells the person by mail, and answers the link too, for where no mail leaves. Throws `conflict`
   * when the address has an account.
   */
  async invite(manager: EntityManager, newcomer: Newcomer, by: Inviter): Promise<{ accountId: string; link: string }> {
    const accountId = await this.accounts.create(manager, newcomer, by.id);
    if (accountId === null) {
      const message = 'Cette adresse a déjà un compte.';
      throw new ProblemError('conflict', message, { errors: [{ field: 'email', message }] });
    }
    return { accountId, link: await this.send(manager, accountId, newcomer, by) };
  }

  /** Invites once more whoever has not come in yet, or lost the link. Throws `not-found`. */
  async inviteAgain(manager: EntityManager, accountId: string, by: Inviter): Promise<string> {
    const account = await this.accounts.findActive(accountId, manager);
    if (account === null) throw new ProblemError('not-found', 'Cette personne n’a pas de compte actif.');
    await this.links.revoke(manager, 'invitation', accountId);
    return this.send(manager, accountId, { email: account.email ?? '', name: account.name }, by);
  }

  /** Takes the password that was chosen, and answers the secret of the session that opens at once. */
  async accept(token: string, password: string, visitor: Visitor): Promise<Entered> {
    return this.work.run(async (manager) => {
      const accountId = await this.links.use(manager, token, 'invitation');
      const account = await this.accounts.requireActive(accountId, manager);
      const entered = await this.chosen.enter(manager, account, password, visitor);
      await this.links.revoke(manager, 'invitation', accountId);
      return entered;
    });
  }

  private async send(
    manager: EntityManager,
    accountId: string,
    { email, name }: Pick<Newcomer, 'email' | 'name'>,
    by: Inviter,
  ): Promise<string> {
    const link = await this.links.make(manager, 'invitation', accountId);
    await this.mail.tell(manager, {
      kind: 'invitation',
      key: `invitation:${newId()}`,
      recipient: email,
      accountId,
      facts: { accountId, name, by: by.name },
    });
    await this.events.append(manager, [
      { action: 'account.invited', actorId: by.id, sheetId: null, facts: { accountId } },
    ]);
    return link;
  }
}
