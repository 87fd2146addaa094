import { Inject, Injectable } from '@nestjs/common';
import type { IdentityView } from '@recueil/contracts';
import type { Caller } from '#core/access/caller';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { UnitOfWork } from '#core/database/unit-of-work';
import { notFound, ProblemError } from '#core/errors/problem';
import { EventLog } from '#core/events/event-log';
import { providerName } from '#rooms/admission';
import { SessionsService } from '#rooms/sessions';
import { PasswordsService } from '#rooms/sign-in';
import { IdentityRepository } from './identity.repository';

/** The identities that lead to the caller's account. */
@Injectable()
export class MyIdentities {
  constructor(
    private readonly identities: IdentityRepository,
    private readonly passwords: PasswordsService,
    private readonly sessions: SessionsService,
    private readonly work: UnitOfWork,
    private readonly events: EventLog,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  async list(caller: Caller): Promise<IdentityView[]> {
    const rows = await this.identities.list(caller.actor.id);
    return rows.map(({ id, issuer, lastUsedAt }) => ({
      id,
      provider: providerName(issuer, this.config.oidc),
      lastUsedAt: lastUsedAt?.toISOString() ?? null,
    }));
  }

  /**
   * Takes an identity away from the caller's account, and ends their other sessions. Throws `not-found` for one that is
   * not theirs, `conflict` for their last way in.
   */
  async remove(caller: Caller, id: string): Promise<void> {
    const accountId = caller.actor.id;
    const hasPassword = this.config.localAccounts && (await this.passwords.has(accountId));
    await this.work.run(async (manager) => {
      const rows = await this.identities.listLocked(manager, accountId);
      if (!rows.some((row) => row.id === id)) throw notFound();
      const otherWay = rows.some((row) => row.id !== id && row.issuer === this.config.oidc?.issuer);
      if (!hasPassword && !otherWay) {
        const detail = 'C’est votre seule façon de vous connecter. Rattachez-en une autre d’abord.';
        throw new ProblemError('conflict', detail);
      }
      await this.identities.delete(manager, id);
      await this.sessions.endAll(manager, accountId, caller.sessionId);
      await this.events.append(manager, [
        { action: 'account.identity-unlinked', actorId: accountId, sheetId: null, facts: { accountId } },
      ]);
    });
  }
}
