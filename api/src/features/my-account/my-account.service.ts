import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Me, MyCorrection, PersonalData } from '@recueil/contracts';
import type { Caller } from '#core/access/caller';
import { Clock } from '#core/clock/clock';
import { UnitOfWork } from '#core/database/unit-of-work';
import { notFound, ProblemError } from '#core/errors/problem';
import { EventLog } from '#core/events/event-log';
import { AccountClosing, AccountsService, isActive, placesOf, roleView } from '#rooms/accounts';
import { LinkPages, SignedLinks } from '#rooms/links';
import { SessionsService } from '#rooms/sessions';
import { PasswordsService } from '#rooms/sign-in';
import { PersonalDataRepository } from './personal-data.repository';

const defaultNotifications = { requests: 'at-once', news: 'never' } as const;

/** What a person sees and may change of themselves. */
@Injectable()
export class MyAccountService implements OnModuleInit {
  constructor(
    private readonly accounts: AccountsService,
    private readonly closing: AccountClosing,
    private readonly sessions: SessionsService,
    private readonly passwords: PasswordsService,
    private readonly data: PersonalDataRepository,
    private readonly links: SignedLinks,
    private readonly pages: LinkPages,
    private readonly work: UnitOfWork,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.pages.describeBy('unsubscribe', async (accountId) => {
      const account = await this.accounts.find(accountId);
      return account && isActive(account) ? { about: account.email ?? '', needsPassword: false } : null;
    });
  }

  async me(caller: Caller): Promise<Me> {
    const { id, grants } = caller.actor;
    const [account, given, session, hasPassword] = await Promise.all([
      this.accounts.find(id),
      this.accounts.grants(id),
      this.sessions.current(caller),
      this.passwords.has(id),
    ]);
    if (account === null) throw notFound();
    const { organisationId, organisationName, notifications } = account;
    return {
      id,
      name: account.name,
      email: account.email ?? '',
      service: account.service,
      organisation: organisationId === null ? null : { id: organisationId, name: organisationName ?? '' },
      roles: given.map(roleView),
      places: placesOf(grants),
      session,
      version: account.version,
      hasPassword,
      notifications: { ...defaultNotifications, ...notifications },
      newcomer: account.newcomer,
      charterAcceptedAt: account.charterAcceptedAt?.toISOString() ?? null,
    };
  }

  /** Throws `precondition-failed` when somebody else changed the account meanwhile. */
  async correct(caller: Caller, version: number, correction: MyCorrection): Promise<Me> {
    const { id } = caller.actor;
    await this.work.run((manager) => this.accounts.correct(manager, id, version, correction, id));
    return this.me(caller);
  }

  /** The caller was welcomed. */
  async welcome(caller: Caller): Promise<void> {
    await this.work.run((manager) => this.accounts.welcome(manager, caller.actor.id));
  }

  /** Accepts the charter of contributors, once. */
  async acceptCharter(caller: Caller): Promise<void> {
    await this.work.run((manager) => this.accounts.acceptCharter(manager, caller.actor.id));
  }

  /** Everything that is held about the caller. That they asked is held too. */
  async export(caller: Caller): Promise<PersonalData> {
    const { id } = caller.actor;
    await this.work.run((manager) =>
      this.events.append(manager, [
        { action: 'account.exported', actorId: id, sheetId: null, facts: { accountId: id } },
      ]),
    );
    return { exportedAt: this.clock.now().toISOString(), ...(await this.data.read(id)) };
  }

  /** Closes the caller's account, once they have written its address. Throws `conflict` for the last administrator. */
  async close(caller: Caller, confirmation: string): Promise<void> {
    const { id } = caller.actor;
    const account = await this.accounts.find(id);
    if (account?.email?.toLowerCase() !== confirmation.trim().toLowerCase()) {
      const message = 'Ce n’est pas l’adresse de votre compte.';
      throw new ProblemError('invalid', message, { errors: [{ field: 'confirmation', message }] });
    }
    await this.work.run((manager) => this.closing.close(manager, id, id));
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
