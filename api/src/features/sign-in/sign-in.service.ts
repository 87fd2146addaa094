import { Inject, Injectable } from '@nestjs/common';
import { Attempts, type Limit } from '../../core/attempts/attempts';
import { RUNNING_CONFIG, type RunningConfig } from '../../core/config/running-config';
import { UnitOfWork } from '../../core/database/unit-of-work';
import { notFound, ProblemError } from '../../core/errors/problem';
import { SecurityLog } from '../../core/logging/security-log';
import { SessionsService } from '../sessions/sessions.service';
import { checkPassword, hashPassword, nobodysHash } from './password-hash';
import { PasswordRepository, type PasswordRow } from './password.repository';

/** Wrong passwords for one account. */
const accountLimit: Limit = { name: 'sign-in-account', most: 10, window: 900 };
/** Wrong passwords from one address: a whole administration may stand behind it. */
const addressLimit: Limit = { name: 'sign-in-address', most: 100, window: 900 };

/** Where a sign-in comes from. */
export interface Origin {
  address: string;
  device: string;
}

/** Signs in with an address and a password. */
@Injectable()
export class SignInService {
  constructor(
    private readonly passwords: PasswordRepository,
    private readonly sessions: SessionsService,
    private readonly attempts: Attempts,
    private readonly work: UnitOfWork,
    private readonly security: SecurityLog,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  /**
   * Answers the new session's secret. Throws `unauthenticated` in the same words, after the same work, whether the
   * account does not exist, is disabled or has another password; `too-many-requests` past the limits.
   */
  async signIn(email: string, password: string, { address, device }: Origin): Promise<string> {
    if (!this.config.localAccounts) throw notFound();
    const account = email.trim().toLowerCase();
    await this.attempts.count(addressLimit, address, tooMany);
    await this.attempts.count(accountLimit, account, tooMany);
    const stored = await this.passwords.findByEmail(account);
    const { matches, outdated } = await checkPassword(password, stored?.hash ?? nobodysHash);
    if (!stored || !matches || !stored.active) {
      this.security.warn('sign-in refused', {
        reason: reasonOf(stored, matches),
        accountId: stored?.accountId ?? null,
      });
      throw new ProblemError('unauthenticated', 'Adresse ou mot de passe incorrect.');
    }
    await this.attempts.forget(accountLimit, account);
    await this.attempts.uncount(addressLimit, address);
    if (outdated) await this.passwords.rehash(stored.accountId, stored.hash, await hashPassword(password));
    return this.work.run((manager) => this.sessions.open(manager, stored.accountId, { method: 'password', device }));
  }

  /** A new password proves enough: whoever was locked out by others' tries is let in again. */
  async unlock(email: string): Promise<void> {
    await this.attempts.forget(accountLimit, email.trim().toLowerCase());
  }
}

function reasonOf(stored: PasswordRow | null, matches: boolean): string {
  if (stored === null) return 'no local account';
  return matches ? 'account disabled' : 'wrong password';
}

function tooMany(minutes: number): string {
  const wait = minutes > 1 ? `${minutes}\u00a0minutes` : 'une minute';
  return `Trop d’essais pour le moment. Attendez ${wait}, ou choisissez « Mot de passe oublié ».`;
}
