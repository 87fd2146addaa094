import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AccountRow } from '#rooms/accounts';
import { Entrance } from './entrance.service';
import { PasswordsService } from './passwords.service';
import type { Entered, Visitor } from './visitor';

/** People who have proved by a mail who they are, choose a password and come in with it. */
@Injectable()
export class ChosenPasswords {
  constructor(
    private readonly passwords: PasswordsService,
    private readonly entrance: Entrance,
  ) {}

  /** Takes the password for this account, and opens a session. Throws `invalid` for one that is too weak. */
  async enter(manager: EntityManager, account: AccountRow, password: string, visitor: Visitor): Promise<Entered> {
    const hash = await this.accepted(password, { email: account.email ?? '', name: account.name });
    return this.open(manager, account.id, hash, visitor);
  }

  /** The hash of a password that will do for this person. Throws `invalid` for one that is too weak. */
  accepted(password: string, { email, name }: { email: string; name: string }): Promise<string> {
    return this.passwords.accepted(password, [email, name]);
  }

  /** Gives an account this password, already hashed, and opens a session; every other one ends. */
  async open(manager: EntityManager, accountId: string, hash: string, visitor: Visitor): Promise<Entered> {
    await this.passwords.set(manager, accountId, hash);
    return this.entrance.open(manager, accountId, visitor);
  }
}
