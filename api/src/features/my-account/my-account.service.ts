import { Injectable } from '@nestjs/common';
import type { Me } from '@recueil/contracts';
import type { Caller } from '../../core/access/caller';
import { notFound } from '../../core/errors/problem';
import { AccountsService } from '../accounts/accounts.service';
import { placesOf, roleView } from '../accounts/role-view';
import { SessionsService } from '../sessions/sessions.service';
import { PasswordsService } from '../sign-in/passwords.service';

/** What a person sees and may change of themselves. */
@Injectable()
export class MyAccountService {
  constructor(
    private readonly accounts: AccountsService,
    private readonly sessions: SessionsService,
    private readonly passwords: PasswordsService,
  ) {}

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
      notifications: { requests: 'at-once', news: 'never', ...notifications },
    };
  }
}
