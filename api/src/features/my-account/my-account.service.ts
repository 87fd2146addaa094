import { Injectable } from '@nestjs/common';
import type { Me, MyCorrection } from '@recueil/contracts';
import type { Caller } from '#core/access/caller';
import { UnitOfWork } from '#core/database/unit-of-work';
import { notFound, ProblemError } from '#core/errors/problem';
import { AccountClosing, AccountsService, placesOf, roleView } from '#rooms/accounts';
import { SessionsService } from '#rooms/sessions';
import { OwnPassword } from '#rooms/sign-in';

const defaultNotifications = { requests: 'at-once', news: 'never' } as const;

/** What a person sees and may change of themselves. */
@Injectable()
export class MyAccountService {
  constructor(
    private readonly accounts: AccountsService,
    private readonly closing: AccountClosing,
    private readonly sessions: SessionsService,
    private readonly password: OwnPassword,
    private readonly work: UnitOfWork,
  ) {}

  async me(caller: Caller): Promise<Me> {
    const { id, grants } = caller.actor;
    const [account, given, session, hasPassword] = await Promise.all([
      this.accounts.find(id),
      this.accounts.grants(id),
      this.sessions.current(caller),
      this.password.exists(caller),
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
}
