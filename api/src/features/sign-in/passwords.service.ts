import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '#core/access/caller';
import { Attempts, type Limit } from '#core/attempts/attempts';
import { Clock } from '#core/clock/clock';
import { UnitOfWork } from '#core/database/unit-of-work';
import { ProblemError } from '#core/errors/problem';
import { EventLog } from '#core/events/event-log';
import { AccountsService } from '#rooms/accounts';
import { SignedLinks } from '#rooms/links';
import { SessionsService } from '#rooms/sessions';
import { KnownDevices } from './known-devices.service';
import { checkPassword, hashPassword } from './password-hash';
import { PasswordRepository } from './password.repository';
import { passwordWeakness } from './password-strength';

/** Wrong current passwords from one session: whoever sits down at an open one guesses no further. */
const changeLimit: Limit = { name: 'password-change', most: 10, window: 900 };

/** Passwords of local accounts: chosen by their owners, kept as Argon2id hashes, never to expire. */
@Injectable()
export class PasswordsService {
  constructor(
    private readonly passwords: PasswordRepository,
    private readonly accounts: AccountsService,
    private readonly sessions: SessionsService,
    private readonly devices: KnownDevices,
    private readonly links: SignedLinks,
    private readonly attempts: Attempts,
    private readonly work: UnitOfWork,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  /** The hash of a password that will do. Throws `invalid`, naming `field`, for one that is too weak. */
  async accepted(password: string, ownWords: readonly string[], field = 'password'): Promise<string> {
    const weakness = await passwordWeakness(password, ownWords);
    if (weakness !== null) throw new ProblemError('invalid', weakness, { errors: [{ field, message: weakness }] });
    return hashPassword(password);
  }

  /**
   * Gives an account this password, already hashed. What the former one opened is over: sessions but `keptSessionId`,
   * known devices, links that sign in.
   */
  async set(
    manager: EntityManager,
    accountId: string,
    hash: string,
    keptSessionId: string | null = null,
  ): Promise<void> {
    await this.passwords.save(manager, accountId, hash, this.clock.now());
    await this.sessions.endAll(manager, accountId, keptSessionId);
    await this.devices.forgetAll(manager, accountId);
    await this.links.revoke(manager, 'sign-in', accountId);
    await this.events.append(manager, [
      { action: 'account.password-changed', actorId: accountId, sheetId: null, facts: { accountId } },
    ]);
  }

  /**
   * Changes one's own. Throws `invalid` when the current one is wrong or the next one too weak, `too-many-requests` after
   * too many wrong ones in this session.
   */
  async change(caller: Caller, current: string, next: string): Promise<void> {
    const { id } = caller.actor;
    await this.requireOwn(caller, current, 'current');
    const account = await this.accounts.find(id);
    const hash = await this.accepted(next, [account?.email ?? '', account?.name ?? ''], 'next');
    await this.work.run((manager) => this.set(manager, id, hash, caller.sessionId));
  }

  /**
   * Throws `invalid`, naming `field`, unless this is the caller's password, and `too-many-requests` after too many wrong
   * ones in this session.
   */
  async requireOwn(caller: Caller, password: string, field: string): Promise<void> {
    await this.attempts.count(changeLimit, caller.sessionId, tooMany);
    const stored = await this.passwords.find(caller.actor.id);
    if (!stored || !(await checkPassword(password, stored.hash)).matches) {
      const message = 'Ce n’est pas votre mot de passe actuel.';
      throw new ProblemError('invalid', message, { errors: [{ field, message }] });
    }
    await this.attempts.forget(changeLimit, caller.sessionId);
  }

  async has(accountId: string): Promise<boolean> {
    return (await this.passwords.find(accountId)) !== null;
  }
}

function tooMany(wait: string): string {
  return `Trop d’essais pour le moment. Attendez ${wait}, ou choisissez « Mot de passe oublié ».`;
}
