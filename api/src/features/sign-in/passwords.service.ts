import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '#core/clock/clock';
import { ProblemError } from '#core/errors/problem';
import { EventLog } from '#core/events/event-log';
import { SignedLinks } from '#rooms/links';
import { SessionsService } from '#rooms/sessions';
import { KnownDevices } from './known-devices.service';
import { hashPassword } from './password-hash';
import { PasswordRepository } from './password.repository';
import { passwordWeakness } from './password-strength';

/** Passwords of local accounts: chosen by their owners, kept as Argon2id hashes, never to expire. */
@Injectable()
export class PasswordsService {
  constructor(
    private readonly passwords: PasswordRepository,
    private readonly sessions: SessionsService,
    private readonly devices: KnownDevices,
    private readonly links: SignedLinks,
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

  async has(accountId: string): Promise<boolean> {
    return (await this.passwords.find(accountId)) !== null;
  }
}
