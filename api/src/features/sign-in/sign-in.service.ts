import { Inject, Injectable } from '@nestjs/common';
import { signInLinkReason } from '@recueil/contracts';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { UnitOfWork } from '#core/database/unit-of-work';
import { notFound, ProblemError } from '#core/errors/problem';
import { SecurityLog } from '#core/logging/security-log';
import { Entrance } from './entrance.service';
import { KnownDevices } from './known-devices.service';
import { OneByOne } from './one-by-one';
import { checkPassword, hashPassword, nobodysHash } from './password-hash';
import { PasswordRepository, type PasswordRow } from './password.repository';
import { SignInLimits } from './sign-in-limits.service';
import { SignInLinks } from './sign-in-links.service';
import type { Entered, Visitor } from './visitor';

/** Signs in with an address and a password. */
@Injectable()
export class SignInService {
  private readonly doubtful = new OneByOne();

  constructor(
    private readonly passwords: PasswordRepository,
    private readonly devices: KnownDevices,
    private readonly limits: SignInLimits,
    private readonly links: SignInLinks,
    private readonly entrance: Entrance,
    private readonly work: UnitOfWork,
    private readonly security: SecurityLog,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  /**
   * Opens a session. Throws `unauthenticated` in the same words, after the same work, whether the account does not exist,
   * is disabled or has another password. While somebody is guessing, a device that the account does not know gets one
   * answer to every password, and the right one has a link sent to the account's address.
   */
  async signIn(email: string, password: string, visitor: Visitor): Promise<Entered> {
    if (!this.config.localAccounts) throw notFound();
    const account = email.trim().toLowerCase();
    const stored = await this.passwords.findByEmail(account);
    const knownDevice = await this.devices.recognise(stored?.accountId ?? null, visitor);
    const { isDoubtful, takeBack } = await this.limits.count({ account, address: visitor.address, knownDevice });
    if (isDoubtful) {
      const asker = { account, address: visitor.address };
      throw await this.doubtful.run(asker, () => this.answerByMail(stored, password));
    }
    const { accountId, outdated } = await this.proven(stored, password);
    if (accountId === null) throw new ProblemError('unauthenticated', 'Adresse ou mot de passe incorrect.');
    if (stored && outdated) await this.passwords.rehash(accountId, stored.hash, await hashPassword(password));
    await takeBack();
    return this.work.run((manager) => this.entrance.open(manager, accountId, visitor));
  }

  /**
   * Does the same for a right password as for a wrong one before it answers: whoever measures the answer learns nothing.
   * A job does what only the right one leads to.
   */
  private async answerByMail(stored: PasswordRow | null, password: string): Promise<ProblemError> {
    const { accountId } = await this.proven(stored, password);
    if (accountId !== null) this.security.warn('sign-in link asked', { accountId });
    await this.work.run((manager) => this.links.ask(manager, accountId));
    const detail =
      'Trop de mots de passe faux ont été essayés. Si le vôtre est juste, un lien de connexion vient d’être envoyé à l’adresse du compte : suivez-le pour entrer.';
    return new ProblemError('unauthenticated', detail, { reason: signInLinkReason });
  }

  /** What a password proves, with a line in the log when that is nothing. */
  private async proven(stored: PasswordRow | null, password: string): Promise<Proof> {
    const { matches, outdated } = await checkPassword(password, stored?.hash ?? nobodysHash);
    if (stored?.active && matches) return { accountId: stored.accountId, outdated };
    this.security.warn('sign-in refused', {
      reason: reasonOf(stored, { matches }),
      accountId: stored?.accountId ?? null,
    });
    return { accountId: null, outdated };
  }
}

interface Proof {
  /** Whose password it is; null when it is nobody's who may come in. */
  accountId: string | null;
  /** Its hash was made with another cost than today's. */
  outdated: boolean;
}

function reasonOf(stored: PasswordRow | null, { matches }: { matches: boolean }): string {
  if (stored === null) return 'no local account';
  return matches ? 'account disabled' : 'wrong password';
}
