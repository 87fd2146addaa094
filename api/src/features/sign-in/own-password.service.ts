import { Injectable } from '@nestjs/common';
import type { Caller } from '#core/access/caller';
import { Attempts, type Limit } from '#core/attempts/attempts';
import { UnitOfWork } from '#core/database/unit-of-work';
import { ProblemError } from '#core/errors/problem';
import { AccountsService } from '#rooms/accounts';
import { checkPassword } from './password-hash';
import { PasswordRepository } from './password.repository';
import { PasswordsService } from './passwords.service';

/** Wrong current passwords from one session: whoever sits down at an open one guesses no further. */
const changeLimit: Limit = { name: 'password-change', most: 10, window: 900 };

/** The caller's own password: typed again before what matters, and changed. */
@Injectable()
export class OwnPassword {
  constructor(
    private readonly stored: PasswordRepository,
    private readonly passwords: PasswordsService,
    private readonly accounts: AccountsService,
    private readonly attempts: Attempts,
    private readonly work: UnitOfWork,
  ) {}

  /** Whether the caller has one: others come in by a provider alone. */
  exists(caller: Caller): Promise<boolean> {
    return this.passwords.has(caller.actor.id);
  }

  /**
   * Changes one's own. Throws `invalid` when the current one is wrong or the next one too weak, `too-many-requests` after
   * too many wrong ones in this session.
   */
  async change(caller: Caller, current: string, next: string): Promise<void> {
    const { id } = caller.actor;
    await this.requireOwn(caller, current, 'current');
    const account = await this.accounts.find(id);
    const hash = await this.passwords.accepted(next, [account?.email ?? '', account?.name ?? ''], 'next');
    await this.work.run((manager) => this.passwords.set(manager, id, hash, caller.sessionId));
  }

  /**
   * Throws `invalid`, naming `field`, unless this is the caller's password, and `too-many-requests` after too many wrong
   * ones in this session.
   */
  async requireOwn(caller: Caller, password: string, field: string): Promise<void> {
    await this.attempts.count(changeLimit, caller.sessionId, tooMany);
    const stored = await this.stored.find(caller.actor.id);
    if (!stored || !(await checkPassword(password, stored.hash)).matches) {
      const message = 'Ce n’est pas votre mot de passe actuel.';
      throw new ProblemError('invalid', message, { errors: [{ field, message }] });
    }
    await this.attempts.forget(changeLimit, caller.sessionId);
  }
}

function tooMany(wait: string): string {
  return `Trop d’essais pour le moment. Attendez ${wait}, ou choisissez « Mot de passe oublié ».`;
}
